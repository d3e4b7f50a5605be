import type { Uid } from '../../contract/ids';
import { uidOf } from '../guid';

/** The vocabulary of the Web Annotation Data Model, and a few terms of our own beside it. */
export const CONTEXT_TERMS = ['http://www.w3.org/ns/anno.jsonld', { attache: 'urn:attache:' }] as const;

/** A UUID as a URN (RFC 9562, 4). */
export const urn = (uid: Uid): string => `urn:uuid:${uid}`;

/** The UUID of a URN, and no other: an address may hold one that names something else. */
export const uidIn = (iri: string | null): Uid | null => uidOf(/^urn:uuid:(.+)$/iu.exec(iri ?? '')?.[1]);

interface WrittenPerson {
  readonly id: string;
  readonly type: 'Person';
  readonly name: string;
}

interface WrittenBody {
  readonly id?: string;
  readonly type: 'TextualBody';
  readonly purpose: 'tagging' | 'commenting';
  readonly format?: string;
  readonly value: string;
  readonly creator?: WrittenPerson;
  readonly 'attache:theme'?: string;
}

export interface WrittenAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'tagging' | 'commenting';
  readonly creator?: WrittenPerson;
  readonly created?: string;
  readonly modified?: string;
  readonly body: readonly WrittenBody[];
  readonly target: {
    readonly source: {
      readonly id: string;
      readonly type: 'Text';
      readonly label: string;
      readonly language?: string;
      readonly 'attache:article'?: string;
      readonly 'attache:textHash'?: string;
    };
    readonly selector: readonly [
      {
        readonly type: 'TextQuoteSelector';
        readonly exact: string;
        readonly prefix: string;
        readonly suffix: string;
      },
      { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    ];
  };
}
