import { expect, test } from '../fixtures.ts';
import { DraftSteps } from '../pages/draft-steps.ts';
import { DraftsPage } from '../pages/drafts-page.ts';
import { TrackPage } from '../pages/track-page.ts';

/*
 * The two minutes of README.md, as a newcomer walks them: a sample becomes invitations, the practice account lists the people,
 * one is cancelled, one is sent the mail again, and all of it is still there after a restart.
 */

test('a sample is imported, submitted and tracked; one is cancelled, one resent, and a restart forgets nothing', async ({
  guestlist,
}) => {
  const drafts = new DraftsPage(guestlist.page());
  await drafts.expectEmpty();
  await drafts.openSample('Policies');

  const steps = new DraftSteps(guestlist.page());
  await expect(steps.accounting()).toBeVisible();
  await steps.continueToReview();
  await steps.continueToPlan();
  await expect(steps.planTitle()).toBeVisible();
  await steps.askToSubmit();
  await steps.confirmSubmit();
  await expect(steps.outcome()).toBeVisible({ timeout: 30_000 });
  await steps.goToTrack();

  const track = new TrackPage(guestlist.page());
  const [first, second] = await track.firstAddresses(2);
  await track.expectState(first!, 'Invited, waiting');
  await track.act(first!, 'Cancel');
  await track.expectState(first!, 'Cancelled');
  await track.act(second!, 'Resend');

  await guestlist.restart();
  const after = new TrackPage(guestlist.page());
  await after.openLatest();
  await after.expectState(first!, 'Cancelled');
  await after.expectState(second!, 'Invited, waiting');
});
