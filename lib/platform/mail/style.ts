import { createHash } from 'node:crypto';

/** The look of a message: quiet, and with no value from the sender. */
export const MAIL_STYLE = `
:root{color-scheme:light}
body{margin:0;padding:16px;font:16px/24px system-ui,sans-serif;color:#171b1f;background:#fff;overflow-wrap:anywhere}
body>*:first-child{margin-top:0}
a{color:#1d3e8f}
img{max-width:100%;height:auto}
table{border-collapse:collapse;max-width:100%}
td,th{padding:2px 8px 2px 0;vertical-align:top;text-align:left;font-weight:400}
pre{white-space:pre-wrap}
blockquote{margin:8px 0;padding-left:12px;border-left:2px solid #b4bcb9;color:#434b52}
summary{color:#1d3e8f;cursor:pointer}
mark{background:none;color:inherit;font-weight:600;text-decoration:underline 2px}
h1,h2,h3,h4,h5,h6{font-size:18px;line-height:24px}
.picture{display:inline-block;padding:0 8px;border:1px dashed #737c81;color:#434b52;font-size:14px}
`;
/** The source under which the policy of the document admits its one style sheet. */
export const MAIL_STYLE_SOURCE = `'sha256-${createHash('sha256').update(MAIL_STYLE).digest('base64')}'`;
