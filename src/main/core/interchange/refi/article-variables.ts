import type { IsoDate, Uid } from '../../contract/ids';
import {
  ARTICLE_FIELD_NAMES,
  ARTICLE_FIELDS,
  type ArticleDetails,
  type ArticleFieldName,
} from '../../contract/article-fields';
import { MARKINGS, type Marking } from '../../contract/markings';
import { derivedUid, uidOf } from '../guid';
import type { Notices } from '../notices';
import { tidyLine } from '../tidy';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import { element, textElement, type XmlNode } from '../xml/write-xml';

type Field = Exclude<ArticleFieldName, 'title'>;

/** What an article has beyond its title, as variables of the project. */
const FIELDS = ARTICLE_FIELD_NAMES.filter((name): name is Field => name !== 'title');
const uidOfVariable = (field: Field) => derivedUid('article-variable', field);

export function writeVariables(): XmlNode {
  const variables = FIELDS.map((field) =>
    element('Variable', {
      guid: uidOfVariable(field),
      name: ARTICLE_FIELDS[field].variable,
      typeOfVariable: field === 'publishedOn' ? 'Date' : 'Text',
    }),
  );
  return element('Variables', {}, ...variables);
}

export function writeVariableValues(details: Partial<ArticleDetails>): readonly XmlNode[] {
  return FIELDS.flatMap((field) => {
    const value = details[field];
    if (value === null || value === undefined || value === 'none') return [];
    return [
      element(
        'VariableValue',
        {},
        element('VariableRef', { targetGUID: uidOfVariable(field) }),
        textElement(field === 'publishedOn' ? 'DateValue' : 'TextValue', value),
      ),
    ];
  });
}

/** The variables of a project that say something of an article. */
export type ArticleVariables = ReadonlyMap<Uid, Field>;

/**
 * A variable is one of ours by its GUID, or by its name: a project that went through a program which gives everything
 * new GUIDs still says where an article is from, and how it is marked. The others have no place here, and are told of.
 */
export function readVariables(project: XmlElement, notices: Notices): ArticleVariables {
  const known = new Map<Uid, Field>();
  for (const { attributes } of childrenOf(childOf(project, 'Variables'), 'Variable')) {
    const uid = uidOf(attributes.get('guid'));
    const name = tidyLine(attributes.get('name'), 200);
    const field = FIELDS.find((one) => uid === uidOfVariable(one) || name === ARTICLE_FIELDS[one].variable);
    if (uid === null || field === undefined) notices.add('variables', name);
    else known.set(uid, field);
  }
  return known;
}

export function readVariableValues(source: XmlElement, variables: ArticleVariables): Partial<ArticleDetails> {
  const values = new Map<Field, string>();
  for (const value of childrenOf(source, 'VariableValue')) {
    const uid = uidOf(childOf(value, 'VariableRef')?.attributes.get('targetGUID'));
    const field = uid === null ? undefined : variables.get(uid);
    const text = (childOf(value, 'DateValue') ?? childOf(value, 'TextValue'))?.text ?? '';
    if (field !== undefined) values.set(field, text);
  }
  const read = (field: Field): string | null =>
    tidyLine(values.get(field), ARTICLE_FIELDS[field].longest) || null;
  const given: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const value = read(field);
    if (value !== null) given[field] = value;
  }
  const { publishedOn, marking, language, ...rest } = given;
  return {
    ...rest,
    ...(isDay(publishedOn) && { publishedOn }),
    ...(isMarking(marking) && { marking }),
    ...(language !== undefined && LANGUAGE.test(language) && { language }),
  };
}

/** BCP 47, as far as its form goes. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

const isMarking = (value: string | undefined): value is Marking => MARKINGS.some((known) => known === value);

function isDay(value: string | undefined): value is IsoDate {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
