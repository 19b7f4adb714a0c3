const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, not even escaped: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Control characters that XML can hold: by number no reader takes them for line ends, and no terminal obeys them. */
const CONTROLS = /[\r\u007f-\u009f]/g;

/** An element of a document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements, or a text. */
  readonly content: readonly Element[] | string;
}

/** An XML 1.0 document. What XML cannot hold becomes U+FFFD. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes, content }: Element, indent: string): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${attribute(String(value))}"`)];
  const open = `${indent}<${head.join(' ')}`;
  if (content.length === 0) return `${open}/>`;
  if (typeof content === 'string') return `${open}>${escaped(content)}</${name}>`;
  return [`${open}>`, ...content.map((child) => written(child, `${indent}  `)), `${indent}</${name}>`].join('\n');
}

function escaped(text: string): string {
  return text
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(CONTROLS, byNumber);
}

/** A reader takes line ends and tabs in an attribute for blanks, unless they are written by number. */
function attribute(text: string): string {
  return escaped(text).replace(/[\t\n]/g, byNumber);
}

function byNumber(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
