### Names of states, as every page of the desk shows them.

copy-draft = Draft
copy-submitted = In review
copy-editing = In progress
copy-ready = Ready
copy-returned = Changes requested
copy-spiked = Spiked

publication-none = Not published
publication-live = Published
publication-withdrawn = Withdrawn
publication-retracted = Retracted

time-scheduled = Scheduled
time-embargoed = Under embargo
time-expiring = With an expiry
