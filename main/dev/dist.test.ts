import { describe, expect, it } from 'vitest';
import { toBuilderArguments } from './dist.mjs';

describe('building packages', () => {
  it('publishes nothing', () => {
    expect(toBuilderArguments({}, ['--linux', 'deb'])).toEqual(['--publish', 'never', '--linux', 'deb']);
  });

  it('names the home page of the fork that builds them', () => {
    const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'someone/guestlist' };
    expect(toBuilderArguments(env, [])).toContain('-c.extraMetadata.homepage=https://github.com/someone/guestlist');
  });
});
