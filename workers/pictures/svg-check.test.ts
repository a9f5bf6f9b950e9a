import { expect, test } from "vitest";
import { checkSvg } from "./svg-check.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const bytes = (text: string) => new TextEncoder().encode(text);
/** What is found in an SVG with this inside, or as a whole; "fine", or "no SVG". */
const verdict = (svg: string | Uint8Array): string => {
  const checked = checkSvg(typeof svg === "string" ? bytes(svg) : svg);
  return checked.ok ? "fine" : (checked.error.found ?? "no SVG");
};
const inside = (content: string) => verdict(`<svg ${NS} width="10" height="10">${content}</svg>`);

test.each([
  [
    "shapes and gradients",
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><path fill="url(#g)" d="M0 0"/>',
  ],
  ["a part used again", '<g id="a"/><use href="#a"/><use xlink:href="#a"/>'],
  ["a photograph within", '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
  ["styles of its own", "<style>.a{fill:red;clip-path:url(#c)} /* url(http://not.read) */</style>"],
  ["styles as CDATA", "<style><![CDATA[.a > .b{fill:red}]]></style>"],
  ["a typeface within", "<style>@font-face{font-family:x;src:url(data:font/woff2;base64,d09GMg==)}</style>"],
  [
    "words and what they mean",
    "<title>Tea &amp; cake &#8211; €</title><desc>A pot</desc><text>&lt;script&gt;</text>",
  ],
  ["an animation", '<animate attributeName="opacity" from="0" to="1" dur="1s"/>'],
  [
    "an editor's notes",
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="http://creativecommons.org/"/></rdf:RDF></metadata>',
  ],
  ["a comment about a script", "<!-- <script>alert(1)</script> -->"],
])("[SEC-08] %s is fine", (_, content) => expect(inside(content)).toBe("fine"));

test.each([
  [
    "a declaration and a document type",
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg ${NS}/>\n`,
  ],
  ["a byte order mark", `\ufeff<svg ${NS}/>`],
  ["a prefix", '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>'],
])("[SEC-08] a drawing with %s is fine", (_, svg) => expect(verdict(svg)).toBe("fine"));

test.each([
  ["a script", "<script>alert(1)</script>", "a script"],
  [
    "a script under a prefix",
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    "a script",
  ],
  ["a script in capitals", "<SCRIPT/>", "a script"],
  ["a script from elsewhere", '<script href="//evil.example/x.js"/>', "a script"],
  ["a handler", '<rect onclick="alert(1)"/>', "a script (onclick)"],
  ["a handler in odd spelling", "<rect\nOnLoad = 'alert(1)'/>", "a script (OnLoad)"],
  ["a page", "<foreignObject><p>x</p></foreignObject>", "a page inside the picture (foreignObject)"],
  ["HTML by namespace", '<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>', "a page inside the picture (XHTML)"],
  [
    "HTML by an escaped namespace",
    '<h:p xmlns:h="http://www.w3.org/1999/&#120;html"/>',
    "a page inside the picture (XHTML)",
  ],
  ["a frame", '<iframe src="/"/>', "a page inside the picture"],
  ["a link that is a script", '<a href="javascript:alert(1)"><rect/></a>', "an address outside the picture"],
  [
    "the same, escaped",
    '<a xlink:href="&#x6a;avascript:alert(1)"><rect/></a>',
    "an address outside the picture",
  ],
  ["the same, broken up", '<a href="java\tscript:alert(1)"><rect/></a>', "an address outside the picture"],
  [
    "a picture from elsewhere",
    '<image href="https://tracker.example/x.png"/>',
    "an address outside the picture",
  ],
  [
    "an SVG within, which could hold anything",
    '<image href="data:image/svg+xml,&lt;svg/>"/>',
    "an address outside the picture",
  ],
  ["a part of another file", '<use href="/media/other.svg#a"/>', "an address outside the picture"],
  ["another base", '<g xml:base="https://evil.example/"/>', "an address outside the picture"],
  [
    "a fill from elsewhere",
    '<rect fill="url(https://tracker.example/#a)"/>',
    "an address outside the picture",
  ],
  [
    "a style from elsewhere",
    "<style>@import 'https://evil.example/x.css';</style>",
    "an address outside the picture",
  ],
  [
    "a background from elsewhere",
    '<rect style="background:URL( &quot;//evil.example&quot; )"/>',
    "an address outside the picture",
  ],
  [
    "the same behind CDATA",
    "<style>a{}<![CDATA[b{fill:url(//evil.example)}]]></style>",
    "an address outside the picture",
  ],
  [
    "the same behind a comment",
    "<style>a{}/*x*/b{fill:url(/*y*/'//evil.example')}</style>",
    "an address outside the picture",
  ],
  [
    "the same with escapes",
    "<style>b{fill:\\75rl(//evil.example)}</style>",
    "a style that hides what it says",
  ],
  [
    "an image set",
    "<style>b{background:image-set('//evil.example' 1x)}</style>",
    "an address outside the picture",
  ],
  [
    "an animated address",
    '<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>',
    "a changing address",
  ],
])("[SEC-08] %s is found", (_, content, found) => expect(inside(content)).toBe(found));

test.each([
  [
    "definitions of its own",
    `<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg ${NS}>&x;</svg>`,
    "definitions of its own (DOCTYPE)",
  ],
  [
    "a style sheet from elsewhere",
    `<?xml-stylesheet href="x.css"?><svg ${NS}/>`,
    "a style sheet from elsewhere",
  ],
  [
    "another encoding",
    `<?xml version="1.0" encoding="utf-7"?><svg ${NS}/>`,
    "another encoding than UTF-8 (utf-7)",
  ],
  ["a page that holds a drawing", `<html><svg ${NS}/></html>`, "no SVG"],
  ["a drawing that no browser draws, for want of a namespace", "<svg/>", "no SVG"],
  ["a namespace that is another's", '<svg xmlns="http://www.w3.org/1999/xhtml"/>', "no SVG"],
  ["something after its end", `<svg ${NS}/><script/>`, "no SVG"],
  ["words before it", `alert(1)//<svg ${NS}/>`, "no SVG"],
  ["an end that is missing", `<svg ${NS}><g>`, "no SVG"],
  ["ends in the wrong order", `<svg ${NS}><g><a></g></a></svg>`, "no SVG"],
  ["an attribute without quotes", `<svg ${NS}><g a=b/></svg>`, "no SVG"],
  ["markup in an attribute", `<svg ${NS}><g a="<script>"/></svg>`, "no SVG"],
  ["nothing", "", "no SVG"],
])("[SEC-08] a file with %s is refused", (_, svg, found) => expect(verdict(svg)).toBe(found));

test("[SEC-08] a file in UTF-16, which a reader of UTF-8 sees nothing in, is refused", () => {
  const utf16 = Buffer.from(`\ufeff<svg ${NS}><script>alert(1)</script></svg>`, "utf16le");
  expect(verdict(new Uint8Array(utf16))).toBe("no SVG");
});

test("a drawing of two megabytes is read in time that grows with it", () => {
  const started = performance.now();
  expect(inside(`<path d="${"M0 0L1 1".repeat(250_000)}"/><!--${" x".repeat(10_000)}-->`)).toBe("fine");
  expect(inside("<g>".repeat(100_000))).toBe("no SVG");
  expect(inside(`<g${' a="b"'.repeat(200_000)}`)).toBe("no SVG");
  expect(performance.now() - started).toBeLessThan(5_000);
});
