/**
 * Adds up the reports of vitest and Playwright and prints `N passed, N failed, N skipped`.
 * A file that could not be loaded has no tests to fail, so failed files and runner errors count as failures;
 * so does a missing report.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const reports = resolve(import.meta.dirname, '../reports');

/** @returns {{ passed: number, failed: number, skipped: number }} */
export function countTests() {
  const counts = [read('vitest.json', fromVitest), read('playwright.json', fromPlaywright)];
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
  };
}

function read(name, count) {
  const file = resolve(reports, name);
  if (existsSync(file)) return count(JSON.parse(readFileSync(file, 'utf8')));
  console.error(`The report ${name} is missing: its runner did not finish.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function fromVitest(report) {
  const emptyFailures = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + emptyFailures.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

function fromPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed, skipped } = countTests();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}
