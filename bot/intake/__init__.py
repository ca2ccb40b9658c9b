"""Where articles come from: messages, pages, files.

`message` reads Slack messages and what `/brief` was given, `web` opens links, `page` reads what they lead to and
`files` reads files and pastes. Nothing is imported here, so that the process that hears Slack stays small: `page`
and `files` pull in an HTML parser and are imported where pages are parsed.
"""
