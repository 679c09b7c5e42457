import { refuse, type Outcome, type Refusal } from '@linli/kernel';
import { ParseOption, XmlDocument, XmlElement } from 'libxml2-wasm';
import { STATEMENT_LIMITS } from './statement.ts';

export type XmlRefusal = Refusal<'statement-too-large' | 'statement-not-plain' | 'statement-unreadable'>;

/** The text was decoded before, so what its first line says about its encoding is history. */
const OPTIONS = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_IGNORE_ENC | ParseOption.XML_PARSE_NOERROR | ParseOption.XML_PARSE_NOWARNING;

/**
 * Opens an XML text, hands its root to the reader and frees it. A document type declaration is refused before the parser sees it: no
 * bank's message has one, and everything hostile in XML (entities that grow, files of the server) begins with it.
 */
export function withXml<T, R extends Refusal>(text: string, read: (root: XmlElement) => Outcome<T, R>): Outcome<T, R | XmlRefusal> {
  if (text.length > STATEMENT_LIMITS.characters) return refuse('statement-too-large');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refuse('statement-not-plain');
  let xml: XmlDocument;
  try {
    xml = XmlDocument.fromString(text.replace(/^\ufeff/, ''), { option: OPTIONS });
  } catch {
    return refuse('statement-unreadable', undefined, { line: 0 });
  }
  try {
    return xml.dtd === null ? read(xml.root) : refuse('statement-not-plain');
  } finally {
    xml.dispose();
  }
}

/** The children of an element with a local name, whatever their namespace: banks differ in it from version to version. */
export function* childrenOf(parent: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.next) {
    if (node instanceof XmlElement && node.name === name) yield node;
  }
}

/** The first element at a path of local names. */
export function elementAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = parent;
  for (const name of path) {
    const [child] = childrenOf(element, name);
    element = child;
  }
  return element;
}

/** The text at a path, trimmed; empty where there is nothing. */
export function textAt(parent: XmlElement | undefined, ...path: readonly string[]): string {
  return elementAt(parent, ...path)?.content.trim() ?? '';
}
