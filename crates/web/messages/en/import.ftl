### Importing the archive of another system.

sys-imports = Import an archive
import-bring = Bring the file
import-bring-what = Upload it here; it goes on where it stopped when the line breaks. Or copy it into the folder:
import-choose = Export file
import-send = Upload
import-new = New import
import-no-files = No files yet. An import begins with a file.
import-file = File
import-file-size = { $name } ({ $n } KiB)
import-format = Kind of archive
import-format-auto = Found out from the file
import-format-wordpress = WordPress
import-format-ghost = Ghost
import-format-blogger = Blogger
import-format-ninjs = ninjs
import-format-newsml = NewsML-G2
import-format-nitf = NITF
import-format-feed = News feed
import-format-rss = RSS feed
import-format-atom = Atom feed
import-format-json-feed = JSON feed
import-format-html = Saved pages
import-format-warraq = Warraq export
import-base_url = Address of the old site
import-base_url-help = Completes links that do not name a site, for example https://example.org
import-types = Other kinds of WordPress posts that are stories
import-types-help = With commas between them, such as news,report. The report of a dry run names those in the archive.
import-section = Section of stories that name none
import-pictures = Pictures
import-dry = Only try; write nothing
import-start = Start
import-runs = Imports
import-is-dry = trial
import-dry-what = This is a trial: the figures are those that would be; nothing was written.
import-state-waiting = waiting
import-state-running = running
import-state-done = done
import-state-failed = stopped
import-found =
    { $n ->
        [one] { $n } item
       *[other] { $n } items
    }
import-refused =
    { $n ->
        [one] { $n } refused
       *[other] { $n } refused
    }
import-progress = { $n }% read
import-pace =
    { $n ->
        [one] { $rate } a second, about a minute left
       *[other] { $rate } a second, about { $n } minutes left
    }
import-table = What was found in the archive, and what became of it
import-what = What
import-col-found = Found
import-col-landed = Came in
import-col-known = Was here
import-col-refused = Refused
import-sum = In all
import-kind-story = Stories
import-kind-page = Pages
import-kind-comment = Comments
import-kind-author = Authors
import-kind-section = Sections
import-kind-topic = Topics
import-kind-picture = Pictures
import-kind-other = Other
import-report = Full report
import-here = Arrived
import-expected = Expected
import-failed = Did not arrive
import-retry = Ask for them again
import-wrong-file = Choose a file from the list.
import-wrong-format = The kind of archive could not be told from the file. Choose it.
import-wrong-base = The address begins with https:// or http://
said-import-brought = The file is here.
said-import-begun = The import has begun.
said-import-retried = The pictures will be asked for again.
refused-import-none = No file was chosen.
