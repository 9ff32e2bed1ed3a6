import { describe, expect, it } from 'vitest';
import { toAccess } from '../access/access.ts';
import { findNeighbours } from '../access/neighbours.ts';
import { VIEWER_ROLE } from '../access/roles.ts';
import type { AccessOption } from '../access/types.ts';
import { AUDITORS, DEVELOPERS, makeTestCatalog, STAGING, WRITER } from '../import/test-catalog.ts';
import { explainDifference, isAboutViewer, neighbourWords, sumUpDifference } from './neighbours.ts';

const catalog = makeTestCatalog();
const group = (id: string): AccessOption => ({ kind: 'access-group', id });
const onKms = (...roles: string[]): AccessOption => ({
  kind: 'iam-policy',
  attributes: [{ name: 'serviceName', value: 'kms' }],
  roles,
});
const viewerOnStaging: AccessOption = {
  kind: 'iam-policy',
  attributes: [
    { name: 'resource', value: STAGING },
    { name: 'resourceType', value: 'resource-group' },
  ],
  roles: [VIEWER_ROLE],
};
const compare = (here: AccessOption[], there: AccessOption[]) => findNeighbours([toAccess(here), toAccess(there)])[0]!;

describe('why two people are not together', () => {
  it('is said in one sentence that names the role and where it is', () => {
    const found = compare([onKms(WRITER)], [onKms(WRITER, VIEWER_ROLE)]);
    expect(sumUpDifference(found, 6, catalog)).toBe('Differs from 6 only by Viewer on kms, which 6 has.');
    expect(neighbourWords.away(found.apart, 6)).toBe('One option away from 6');
  });

  it('names both sides when both have something of their own', () => {
    const found = compare([group(DEVELOPERS), onKms(WRITER)], [group(AUDITORS), onKms(WRITER)]);
    expect(sumUpDifference(found, 2, catalog)).toBe(
      'Differs from 2 by Auditors, which 2 has, and by Developers, which 2 lacks.',
    );
  });

  it('is listed with a sign for each side', () => {
    const found = compare([group(DEVELOPERS), group(AUDITORS)], [group(DEVELOPERS), viewerOnStaging]);
    expect(explainDifference(found, catalog)).toEqual([
      { side: 'both', sign: '=', text: 'Developers' },
      { side: 'here', sign: '−', text: 'Auditors' },
      { side: 'there', sign: '+', text: 'Viewer on the resource group staging itself' },
    ]);
    expect(isAboutViewer(found)).toBe(true);
  });

  it('is offered to be mended with the right number of words', () => {
    expect(neighbourWords.addHere(1, 412)).toBe('Add it to these 412');
    expect(neighbourWords.addThere(2, 1088, 6)).toBe('Add them to the 1,088 of 6');
  });
});
