// A reporter for node's test runner: a line a test, the reasons of what failed, and the count last. The files in which
// something failed are written down, a line each, where WARRAQ_FAILED_FILES says.

import { writeFileSync } from 'node:fs';

/** @param {AsyncIterable<{type: string, data: any}>} events */
export default async function* count(events) {
  let passed = 0;
  let failed = 0;
  const files = new Set();
  for await (const { type, data } of events) {
    const leaf = data?.details?.type !== 'suite';
    const file = data?.name?.endsWith('.test.mjs');
    if (type === 'test:pass' && leaf && !file) {
      passed += 1;
      yield `ok   ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
    } else if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') {
      failed += 1;
      if (data.file) files.add(data.file);
      yield `FAIL ${data.name}\n     ${reason(data.details.error).replaceAll('\n', '\n     ')}\n`;
    } else if (type === 'test:diagnostic' && !/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(data.message)) {
      yield `     ${data.message}\n`;
    } else if (type === 'test:stderr' || type === 'test:stdout') {
      yield data.message;
    }
  }
  if (process.env.WARRAQ_FAILED_FILES) writeFileSync(process.env.WARRAQ_FAILED_FILES, [...files].join('\n'));
  yield `${passed} passed, ${failed} failed\n`;
}

/** The message of what was thrown, not the wrapper of the runner. */
function reason(error) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? cause?.message ?? String(cause);
}
