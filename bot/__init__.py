"""threadbrief: a news article in, a brief in its thread out.

The rooms, outside in. `cli` is the command line, with `demo` and `doctor` (`threadbrief check`) beside it. `app` builds
everything and knows everyone. `handlers` (beside this package) hear Slack: they acknowledge and enqueue, nothing else.
`jobs` is the workflow that an article goes through, on the `engine` that makes it durable; it uses `analyzer` (spaCy,
in processes of its own), `store` (what was briefed), `slack` (posting) and `intake` (where articles come from:
messages, pages, files). `extract` is the core, text in, Brief out, and `render` turns a Brief into what people read.
`model` and `errors` are the words they all share. `playground` is a local stand-in for Slack, for newcomers and for
tests. A room imports only rooms further down this list; `make check` holds that, and that `extract` and `render` touch
no network, file or clock.
"""
