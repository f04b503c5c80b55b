# Messages of the rules on links (L). Values: $found what stands there, $wanted what should, $kind what is wrong.

L01 = { $found } does not say where the link leads.
    .name = link text that says nothing
    .explain = The text of a link names what is behind it, also for those who hear the page: not اضغط هنا, and no bare address.
L02 =
    { $kind ->
        [tracking] The address tells others who followed it; this is enough: { $wanted }
       *[nowhere] The link { $found } leads nowhere.
    }
    .name = empty or tracking link
    .explain = Parameters such as utm_source follow readers round the web and are taken off; a link leads somewhere.
