/**
 * The look of the plain pages: so little that a browser which understands none of it loses nothing. It stands in an element
 * of the page, so it has no quotation marks, ampersands or angle brackets. Every text pair is at least 7:1.
 */
export const PLAIN_STYLE = `
body{margin:0;background:#fff;color:#10242b;font:1.125em/1.5 sans-serif}
.page{max-width:36em;margin:0 auto;padding:0 .8em 2em}
.top{background:#0b4f55;color:#fff;font-weight:bold}
.top div{max-width:36em;margin:0 auto;padding:.6em .8em}
h1{font-size:1.5em;line-height:1.25}
h2,.section{font-size:1.25em;line-height:1.3;font-weight:bold}
:lang(ur) h1,:lang(ur) h2,:lang(ur) .section{line-height:2}
fieldset{min-width:0;margin:0 0 1em;padding:0;border:0}
fieldset.part{margin-top:2em;border-top:.25em solid #0b4f55}
.part legend.section{padding:.4em 0;padding-inline-end:.6em}
.question{margin:0 0 2em}
legend{padding:0;color:#10242b}
.asked{font-weight:bold}
.hint{margin:.3em 0;color:#3a4c53}
.only{margin:.3em 0;padding:.2em .6em;border:0 solid #5f7177;border-inline-start-width:.25em}
.option{display:block;padding:.55em 0;padding-inline-start:2em}
.option input{width:1.2em;height:1.2em;margin:0;margin-inline-start:-1.8em;margin-inline-end:.6em;vertical-align:middle}
.apart{margin-top:.3em;border-top:1px solid #5f7177}
.say{margin:0 0 .6em;margin-inline-start:2em}
.field{display:block;width:100%;box-sizing:border-box;padding:.5em;border:2px solid #3a4c53;background:#fff;color:#10242b;font:inherit}
select.field{min-height:2.8em}
.few{max-width:8em}
.button{min-height:2.8em;padding:.4em 1em;border:2px solid #0b4f55;border-radius:.4em;background:#fff;color:#0b4f55;font:inherit;cursor:pointer;white-space:normal}
.languages .button{margin:.3em .2em}
a.button{display:inline-block;min-height:0;text-decoration:none}
a.button[aria-current]{background:#dff0ee;color:#10242b;border-color:#dff0ee}
.languages .button[disabled]{background:#dff0ee;color:#10242b;border-color:#dff0ee;cursor:default}
.send{background:#0b4f55;color:#fff;font-weight:bold}
.note{margin:1em 0;padding:.2em .8em;border:2px solid #5f7177}
.errors{border:.25em solid #8f1616}
.errors h2{margin:.4em 0}
.wrong{padding-inline-start:.6em;border:0 solid #8f1616;border-inline-start-width:.3em}
.error{margin:.3em 0;color:#8f1616;font-weight:bold}
.code{font:bold 1.6em monospace;white-space:nowrap}
.links a,.errors a{display:inline-block;min-width:2.5em;padding:.5em 0}
.links{margin:0;padding:0;list-style:none}
.links li{margin-bottom:.6em}
a{color:#0b4f55}
.picture{float:inline-start;margin-inline-end:.6em}
a:focus,input:focus,textarea:focus,select:focus{outline:3px solid #b35c00;outline-offset:2px}
:lang(ur){line-height:2.1}
html:lang(en-x-easyread){font-size:108%}
`;
