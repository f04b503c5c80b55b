### The media library: uploading pictures, saying what they show, finding them.

nav-media = Media library
media-upload = Upload pictures
media-upload-help = JPEG, PNG, WebP or GIF, up to 25 MB and 50 million pixels. The place where it was taken and all data of the camera are removed.
media-upload-send = Upload
media-uploading = { $percent }% of { $name } uploaded
media-upload-done = { $name } is uploaded
media-upload-failed = { $name } could not be uploaded
media-search = Search pictures
media-mine = Mine only
media-unused = Unused only
media-none = No pictures with these words and conditions.
media-empty = The library is empty.
media-empty-help = Pictures appear here when they are uploaded; their captions and credits are searched.
media-newest = Newest
media-older = Older pictures
media-number = Picture { $n }
media-picture = Picture
media-back = Back to the library

media-processing = Sizes are being made
media-failed = Sizes could not be made
media-no-credit = No credit
media-no-alt = No alternative text

focus = Focal point
focus-help = The place that stays in sight when the picture is cropped for a narrower place.
focus-top-left = Top left
focus-top = Top
focus-top-right = Top right
focus-left = Left
focus-centre = Centre
focus-right = Right
focus-bottom-left = Bottom left
focus-bottom = Bottom
focus-bottom-right = Bottom right
focus-own = The chosen point

media-caption = Caption
media-credit = Credit
media-licence = Licence
media-alt = Alternative text
media-alt-help = What the picture shows, for those who cannot see it.
media-decorative = Decorative, without alternative text
media-save = Save

media-facts = About the file
media-file = File name
media-size = Size
media-pixels = { $width } × { $height } pixels
media-kilobytes =
    { $n ->
        [one] { $n } kilobyte
       *[other] { $n } kilobytes
    }
media-at = Uploaded
media-owner = By
media-failed-help = The picture is kept, but its sizes are not complete.
media-remake = Make the sizes again

media-used = Where it is used
media-used-nowhere = No story uses it.
media-used-live = Readers see it
media-used-desk = On the desk
media-retire = Remove from the library

said-picture-kept = The picture is in the library.
said-picture-kept-gps = The picture is in the library. It said where it was taken; that was removed.
said-picture-described = The description is saved.
said-picture-retired = The picture was removed from the library.
said-picture-remade = The sizes will be made again.

refused-picture-none = No picture was chosen.
refused-picture-heic = HEIC is not accepted. Save the picture as JPEG, then upload it.
refused-picture-svg = SVG drawings are not accepted because they can carry programs. Save it as PNG.
refused-picture-foreign = This file is not a JPEG, PNG, WebP or GIF picture.
refused-picture-too-long = The file is larger than 25 MB.
refused-picture-too-large = The picture has more than 50 million pixels. Scale it down.
refused-picture-damaged = The file is damaged or incomplete. Export it again.
refused-picture-words = One of the texts is longer than allowed.
refused-picture-in-use = A story uses the picture, so it stays in the library.
refused-uploads-too-many = Too many unfinished uploads. Finish them, or wait.
