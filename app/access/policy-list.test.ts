import { describe, expect, it } from 'vitest';
import { GROUP_ITSELF, makePolicyForm, type PolicyForm } from './policy-form.ts';
import { findTwin, groupOf, hasViewer, replacePolicy, setViewer, settlePolicies } from './policy-list.ts';
import { ADMINISTRATOR_ROLE, MANAGER_ROLE, VIEWER_ROLE } from './roles.ts';

const form = (changes: Partial<PolicyForm>): PolicyForm => ({ ...makePolicyForm('iam-policy'), ...changes });
const inGroup = (resourceGroup: string, service = 'kms'): PolicyForm =>
  form({ service, place: 'group', resourceGroup, roles: [MANAGER_ROLE] });
const itself = (resourceGroup: string, ...roles: string[]): PolicyForm =>
  form({ service: GROUP_ITSELF, place: 'group', resourceGroup, roles });

describe('the policies of an access', () => {
  it('become one where their scope is equal, with the roles of both', () => {
    const viewer = { ...inGroup('prod'), roles: [VIEWER_ROLE] };
    expect(settlePolicies([inGroup('prod'), inGroup('staging'), viewer])).toEqual([
      { ...inGroup('prod'), roles: [MANAGER_ROLE, VIEWER_ROLE] },
      inGroup('staging'),
    ]);
  });

  it('are twins by what counts, not by what stands in fields that do not', () => {
    const typed = form({ service: 'kms', resource: 'left over', roles: [MANAGER_ROLE] });
    expect(findTwin([typed, form({ service: 'kms' })], typed)).toBe(1);
    expect(findTwin([typed, form({})], typed)).toBe(-1);
  });

  it('keep what is unfinished and drop what is blank', () => {
    expect(settlePolicies([form({}), form({ service: 'kms' })])).toEqual([form({ service: 'kms' })]);
  });
});

describe('Viewer on the resource group itself', () => {
  it('is offered beside a policy in one resource group, nowhere else', () => {
    expect(groupOf(inGroup('prod'))).toBe('prod');
    expect(groupOf(inGroup('*'))).toBeNull();
    expect(groupOf({ ...inGroup('prod'), place: 'account' })).toBeNull();
    expect(groupOf(itself('prod', VIEWER_ROLE))).toBeNull();
  });

  it('is given once and taken back, and other roles on the group stay', () => {
    const given = setViewer([inGroup('prod')], 'prod', true);
    expect(hasViewer(given, 'prod')).toBe(true);
    expect(setViewer(given, 'prod', true)).toBe(given);
    expect(setViewer(given, 'prod', false)).toEqual([inGroup('prod')]);
    const administered = setViewer([itself('prod', ADMINISTRATOR_ROLE)], 'prod', true);
    expect(administered).toEqual([itself('prod', ADMINISTRATOR_ROLE, VIEWER_ROLE)]);
    expect(setViewer(administered, 'prod', false)).toEqual([itself('prod', ADMINISTRATOR_ROLE)]);
  });

  it('goes with its policy to another resource group', () => {
    const policies = [inGroup('prod'), itself('prod', VIEWER_ROLE)];
    expect(replacePolicy(policies, 0, inGroup('staging'))).toEqual([
      inGroup('staging'),
      itself('staging', VIEWER_ROLE),
    ]);
  });

  it('stays where another policy needs it', () => {
    const policies = [inGroup('prod'), inGroup('prod', 'cos'), itself('prod', VIEWER_ROLE)];
    expect(hasViewer(replacePolicy(policies, 0, inGroup('staging')), 'prod')).toBe(true);
  });
});
