import type { Database } from 'better-sqlite3';
import { expectedSchema, type ExpectedSchema } from './expected-schema';
import { schemaOf, SCHEMA } from './migrate';
import { SCHEMA_DIGEST } from './migrations/index';
import { digestOf, readObjects, type SchemaObject } from './schema-objects';

export interface SchemaDifference {
  /** `foreign`: the migrations make nothing of this name. `altered`: they make it otherwise. `missing`: it is not there. */
  readonly how: 'foreign' | 'altered' | 'missing';
  /** `table`, `index`, `view` or `trigger`; what a foreign row calls itself may be anything. */
  readonly type: string;
  readonly name: string;
}

/**
 * Holds the schema of an archive against what the migrations make for its version, object by object and to the letter:
 * SQLite keeps the statements as they were given. Nothing of the archive is run, not even a view. An archive on its way
 * between two versions has no triggers of the journal, and an older one has them as its release wrote them.
 */
export function schemaDifferences(db: Database): readonly SchemaDifference[] {
  const version = schemaOf(db);
  const objects = readObjects(db);
  if (version === SCHEMA && digestOf(objects) === SCHEMA_DIGEST) return [];
  const expected = expectedSchema(version);
  const found = new Set(objects.map(({ name }) => name));
  return [
    ...objects.flatMap((object, index) =>
      difference(object, expected, version, objects[index - 1]?.name === object.name),
    ),
    ...[...expected.objects.values()]
      .filter(({ name }) => !found.has(name) && (version === SCHEMA || !expected.olderTriggers.has(name)))
      .map(({ type, name }): SchemaDifference => ({ how: 'missing', type, name })),
  ];
}

function difference(
  { type, name, table, sql }: SchemaObject,
  { objects, olderTriggers }: ExpectedSchema,
  version: number,
  isSecond: boolean,
): readonly SchemaDifference[] {
  const ours = objects.get(name);
  if (ours === undefined || isSecond) return [{ how: 'foreign', type, name }];
  const isSame =
    ours.type === type &&
    ours.table === table &&
    (ours.sql === sql || (version < SCHEMA && olderTriggers.get(name) === sql));
  return isSame ? [] : [{ how: 'altered', type: ours.type, name }];
}
