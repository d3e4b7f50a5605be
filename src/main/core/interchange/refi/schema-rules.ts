/** For tests: the rules of the REFI-QDA 1.5 schemas that concern what is written here, as they are published in words. */
import { readXml, type XmlElement } from '../xml/read-xml';

type Form = 'guid' | 'text' | 'instant' | 'colour' | 'boolean' | 'integer' | 'variable';

interface Rule {
  /** `!` marks an attribute that must be there. */
  readonly attributes: Readonly<Record<string, Form | `${Form}!`>>;
  /** In this order: `?` at most one, `*` any number, `+` at least one, nothing exactly one. */
  readonly children: readonly string[];
}

const FORMS: Readonly<Record<Form, RegExp>> = {
  guid: /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/u,
  text: /^[\s\S]*$/u,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/u,
  colour: /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/u,
  boolean: /^(?:true|false|0|1)$/u,
  integer: /^-?\d+$/u,
  variable: /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/u,
};

const MADE = {
  creatingUser: 'guid',
  creationDateTime: 'instant',
  modifyingUser: 'guid',
  modifiedDateTime: 'instant',
} as const;
const TEXT: Rule = { attributes: {}, children: [] };
const REFERENCE: Rule = { attributes: { targetGUID: 'guid!' }, children: [] };
const CODE: Rule['attributes'] = { guid: 'guid!', name: 'text!', isCodable: 'boolean!', color: 'colour' };

const COMMON: Readonly<Record<string, Rule>> = {
  Codes: { attributes: {}, children: ['Code+'] },
  Description: TEXT,
};

const PROJECT: Readonly<Record<string, Rule>> = {
  ...COMMON,
  Project: {
    attributes: {
      name: 'text!',
      origin: 'text',
      creatingUserGUID: 'guid',
      creationDateTime: 'instant',
      modifyingUserGUID: 'guid',
      modifiedDateTime: 'instant',
      basePath: 'text',
    },
    children: [
      'Users?',
      'CodeBook?',
      'Variables?',
      'Cases?',
      'Sources?',
      'Notes?',
      'Links?',
      'Sets?',
      'Graphs?',
      'Description?',
      'NoteRef*',
    ],
  },
  Users: { attributes: {}, children: ['User+'] },
  User: { attributes: { guid: 'guid!', name: 'text', id: 'text' }, children: [] },
  CodeBook: { attributes: {}, children: ['Codes'] },
  Code: { attributes: CODE, children: ['Description?', 'NoteRef*', 'Code*'] },
  Variables: { attributes: {}, children: ['Variable+'] },
  Variable: {
    attributes: { guid: 'guid!', name: 'text!', typeOfVariable: 'variable!' },
    children: ['Description?'],
  },
  VariableValue: {
    attributes: {},
    children: ['VariableRef', 'TextValue?', 'BooleanValue?', 'IntegerValue?', 'FloatValue?', 'DateValue?'],
  },
  VariableRef: REFERENCE,
  TextValue: TEXT,
  DateValue: TEXT,
  Cases: { attributes: {}, children: ['Case+'] },
  Case: {
    attributes: { guid: 'guid!', name: 'text' },
    children: ['Description?', 'CodeRef*', 'VariableValue*', 'SourceRef*', 'SelectionRef*'],
  },
  SourceRef: REFERENCE,
  SelectionRef: REFERENCE,
  Sources: { attributes: {}, children: ['TextSource*'] },
  TextSource: {
    attributes: { guid: 'guid!', name: 'text', richTextPath: 'text', plainTextPath: 'text', ...MADE },
    children: [
      'Description?',
      'PlainTextContent?',
      'PlainTextSelection*',
      'Coding*',
      'NoteRef*',
      'VariableValue*',
    ],
  },
  PlainTextSelection: {
    attributes: {
      guid: 'guid!',
      name: 'text',
      startPosition: 'integer!',
      endPosition: 'integer!',
      ...MADE,
    },
    children: ['Description?', 'Coding*', 'NoteRef*'],
  },
  Coding: {
    attributes: { guid: 'guid!', creatingUser: 'guid', creationDateTime: 'instant' },
    children: ['CodeRef', 'NoteRef*'],
  },
  CodeRef: REFERENCE,
};

const CODEBOOK: Readonly<Record<string, Rule>> = {
  ...COMMON,
  CodeBook: { attributes: { origin: 'text' }, children: ['Codes', 'Sets?'] },
  Code: { attributes: CODE, children: ['Description?', 'Code*'] },
};

/** What a file breaks of the schema, of the uniqueness of GUIDs, and of references; empty when it is valid. */
export function breachesOf(bytes: Uint8Array, kind: 'project' | 'codebook'): readonly string[] {
  const root = readXml(bytes);
  const rules = kind === 'project' ? PROJECT : CODEBOOK;
  const namespace = root.attributes.get('xmlns');
  const breaches = namespace === `urn:QDA-XML:${kind}:1.0` ? [] : [`namespace ${namespace ?? ''}`];
  const named: string[] = [];
  const meant: string[] = [];
  const visit = (element: XmlElement, path: string): void => {
    const rule = rules[element.name];
    if (rule === undefined) {
      breaches.push(`${path}: unknown`);
      return;
    }
    breaches.push(...attributeBreaches(element, rule, path), ...orderBreaches(element, rule, path));
    named.push(...valuesOf(element, ['guid']));
    meant.push(...valuesOf(element, ['targetGUID', 'creatingUser', 'modifyingUser']));
    for (const child of element.children) visit(child, `${path}/${child.name}`);
  };
  visit(root, root.name);
  const doubled = named.filter((guid, at) => named.indexOf(guid) !== at);
  const dangling = meant.filter((guid) => !named.includes(guid));
  return [
    ...breaches,
    ...doubled.map((guid) => `${guid} names two things`),
    ...dangling.map((guid) => `${guid} names nothing`),
  ];
}

const valuesOf = ({ attributes }: XmlElement, names: readonly string[]): string[] =>
  names.flatMap((name) => attributes.get(name)?.toLowerCase() ?? []);

function attributeBreaches({ attributes }: XmlElement, rule: Rule, path: string): string[] {
  const required = Object.entries(rule.attributes).filter(
    ([name, form]) => form.endsWith('!') && !attributes.has(name),
  );
  const wrong = Array.from(attributes).filter(([name, value]) => {
    const form = rule.attributes[name]?.replace('!', '') as Form | undefined;
    return name !== 'xmlns' && (form === undefined || !FORMS[form].test(value));
  });
  return [
    ...required.map(([name]) => `${path}: ${name} is missing`),
    ...wrong.map(([name, value]) => `${path}: ${name}="${value}"`),
  ];
}

function orderBreaches({ children }: XmlElement, rule: Rule, path: string): string[] {
  const form = rule.children.map((child) => {
    const [, name, how] = /^(\w+)([?*+]?)$/u.exec(child) ?? [];
    return `(?:${name ?? ''} )${how ?? ''}`;
  });
  const found = children.map(({ name }) => `${name} `).join('');
  return new RegExp(`^${form.join('')}$`, 'u').test(found) ? [] : [`${path}: ${found}`];
}
