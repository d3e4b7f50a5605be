import type { RawDocument } from './document';

export function readHtml(text: string): RawDocument {
  return { stated: {}, blocks: [{ kind: 'paragraph', text }] };
}
