import { expect, test } from 'vitest';
import { foldName } from './fold-name';

test.each([
  ['Dr. Ana Sørlund', 'ana sorlund'],
  ['ANA SÖRLUND', 'ana sorlund'],
  ['Jean-Luc d’Évreux', 'jean luc d evreux'],
  ['Prof. Dr. Łukasz Wójcik, PhD', 'lukasz wojcik'],
  ['Mme Işıl', 'isil'],
  ['Lord', 'lord'],
  ['— ', ''],
])('%j is folded to %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
