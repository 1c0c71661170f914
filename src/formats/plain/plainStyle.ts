type Colour = 'paper' | 'card' | 'ink' | 'ink-soft' | 'edge' | 'brand' | 'brand-ink' | 'brand-soft' | 'focus' | 'error';
export type Palette = Readonly<Record<Colour, string>>;

/** The colours of the app (`app/look/tokens.css`), written out: a browser of 2010 knows no variables. A test holds the two together. */
export const LIGHT: Palette = {
  paper: '#fbf7f0',
  card: '#ffffff',
  ink: '#10242b',
  'ink-soft': '#3a4c53',
  edge: '#5f7177',
  brand: '#0b4f55',
  'brand-ink': '#ffffff',
  'brand-soft': '#dff0ee',
  focus: '#ffb22e',
  error: '#8f1616',
};
export const DARK: Palette = {
  paper: '#0f1b1f',
  card: '#17272c',
  ink: '#f1f5f3',
  'ink-soft': '#c2cfcf',
  edge: '#8ba0a4',
  brand: '#8adbd5',
  'brand-ink': '#06211f',
  'brand-soft': '#173d3f',
  focus: '#ffb22e',
  error: '#ffb4ab',
};
export const CONTRAST: Palette = {
  paper: '#ffffff',
  card: '#ffffff',
  ink: '#000000',
  'ink-soft': '#000000',
  edge: '#000000',
  brand: '#00343a',
  'brand-ink': '#ffffff',
  'brand-soft': '#fff3c4',
  focus: '#ffb22e',
  error: '#7a0000',
};

const colours = (of: Palette, scheme: 'light' | 'dark'): string => `
html{color-scheme:${scheme}}
body{background:${of.paper};color:${of.ink}}
legend{color:${of.ink}}
a{color:${of.brand}}
.hint{color:${of['ink-soft']}}
.top,.send{background:${of.brand};color:${of['brand-ink']}}
fieldset.part,.button{border-color:${of.brand}}
.only,.apart,.note,.field,blockquote,th,td{border-color:${of.edge}}
.field{background:${of.card};color:${of.ink}}
.button{background:${of.card};color:${of.brand}}
.button.send{background:${of.brand};color:${of['brand-ink']}}
a.button[aria-current],.languages .button[disabled]{background:${of['brand-soft']};color:${of.ink};border-color:${of['brand-soft']}}
.errors,.wrong{border-color:${of.error}}
.error{color:${of.error}}
a:focus,input:focus,textarea:focus,select:focus{outline-color:${of.focus};box-shadow:0 0 0 2px ${of.ink}}
`;

/**
 * The look of the plain pages without its colours: so little that a browser which understands none of it loses nothing. It stands in an element
 * of the page, so it has no quotation marks, ampersands or angle brackets. Nastaliq is fetched for a page in Urdu only, by browsers that
 * know `format(woff2)` without its marks; the others show the words in a font of their own.
 */
const LAYOUT = `
@font-face{font-family:Noto Nastaliq Urdu;font-display:swap;src:url(/fonts/noto-nastaliq-urdu-arabic-400.woff2) format(woff2)}
html{font-family:sans-serif}
body{margin:0;font-size:1.125em;line-height:1.5}
.page{max-width:36em;margin:0 auto;padding:0 .8em 2em}
.top{font-weight:bold}
.top div{max-width:36em;margin:0 auto;padding:.6em .8em}
h1{font-size:1.5em;line-height:1.25}
h2,.section{font-size:1.25em;line-height:1.3;font-weight:bold}
:lang(ur) h1,:lang(ur) h2,:lang(ur) .section{line-height:2}
fieldset{min-width:0;margin:0 0 1em;padding:0;border:0}
fieldset.part{margin-top:2em;border-top:.25em solid}
.part legend.section{padding:.4em 0;padding-inline-end:.6em}
.question{margin:0 0 2em}
legend{padding:0}
.asked{font-weight:bold}
.hint{margin:.3em 0}
.only{margin:.3em 0;padding:.2em .6em;border:0 solid;border-inline-start-width:.25em}
.option{display:block;padding:.55em 0;padding-inline-start:2em}
.option input{width:1.2em;height:1.2em;margin:0;margin-inline-start:-1.8em;margin-inline-end:.6em;vertical-align:middle}
.apart{margin-top:.3em;border-top:1px solid}
.say{margin:0 0 .6em;margin-inline-start:2em}
.field{display:block;width:100%;box-sizing:border-box;padding:.5em;border:2px solid;font:inherit}
select.field{min-height:2.8em}
.few{max-width:8em}
.button{min-height:2.8em;padding:.4em 1em;border:2px solid;border-radius:.4em;font:inherit;cursor:pointer;white-space:normal}
.languages .button{margin:.3em .2em}
a.button{display:inline-block;min-height:0;text-decoration:none}
.languages .button[disabled]{cursor:default}
.send{font-weight:bold}
.note{margin:1em 0;padding:.2em .8em;border:2px solid}
.errors{border:.25em solid}
.errors h2{margin:.4em 0}
.wrong{padding-inline-start:.6em;border:0 solid;border-inline-start-width:.3em}
.error{margin:.3em 0;font-weight:bold}
.code{font:bold 1.6em monospace;white-space:nowrap}
.links a,.errors a{display:inline-block;min-width:2.5em;padding:.5em 0}
.links{margin:0;padding:0;list-style:none}
.links li{margin-bottom:.6em}
.picture{float:inline-start;margin-inline-end:.6em;border-radius:.4em;background:#fff;forced-color-adjust:none}
table{width:100%;border-collapse:collapse}
th,td{padding:.4em .6em;text-align:start;vertical-align:top;border-bottom:1px solid}
@media screen and (max-width:30em){table{font-size:.9em}th,td{padding:.4em .25em}th{overflow-wrap:anywhere}}
blockquote{margin:1em 0;padding:.1em .8em;border:0 solid;border-inline-start-width:.25em}
a:focus,input:focus,textarea:focus,select:focus{outline:3px solid;outline-offset:2px}
:lang(ur){line-height:2.1}
html:lang(ur){font-family:Noto Nastaliq Urdu,sans-serif;word-spacing:.12em}
html:lang(ur) [lang]:not(:lang(ur)){font-family:sans-serif;line-height:1.5;word-spacing:normal}
html:lang(en-x-easyread){font-size:108%}
`;

/** What the reader's phone asks for. High contrast comes last: it is wanted in the dark too. */
export const PLAIN_STYLE = `${LAYOUT}${colours(LIGHT, 'light')}
@media (prefers-color-scheme:dark){${colours(DARK, 'dark')}}
@media (prefers-contrast:more){${colours(CONTRAST, 'light')}}
@media (forced-colors:active){
.top{border-bottom:2px solid}
a.button[aria-current],.languages .button[disabled]{border:4px solid Highlight}
}
@page{size:A4;margin:18mm}
@media print{
.page{max-width:none;padding:0}
h2,h3,h4{page-break-after:avoid}
blockquote,tr{page-break-inside:avoid}
.screen{display:none}
body,.top,.field{background:none;color:#000}
.button,.languages,[role=contentinfo] .links{display:none}
.question,.note,.code{page-break-inside:avoid}
.say,.field{border-color:#000}
}
`;
