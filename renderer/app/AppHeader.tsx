import { useState } from 'react';
import {
  Header,
  HeaderContainer,
  HeaderGlobalAction,
  HeaderGlobalBar,
  HeaderMenuButton,
  HeaderMenuItem,
  HeaderName,
  HeaderNavigation,
  HeaderSideNavItems,
  SideNav,
  SideNavItems,
  SkipToContent,
  Theme,
} from '@carbon/react';
import { Help, Settings } from '@carbon/react/icons';
import { shellWords } from '#app/words/shell.ts';
import { useKey } from '../components/use-key.ts';
import { formatRoute, type Route } from '../routing/route.ts';
import { AccountSwitch } from './AccountSwitch.tsx';
import { ConnectionSign } from './ConnectionSign.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';

const { navigation } = shellWords;

/** The header, always dark, so that the account marker looks the same in both themes. */
export function AppHeader({ route }: { readonly route: Route }) {
  const [dialog, setDialog] = useState<'help' | 'settings' | null>(null);
  useKey('?', () => setDialog('help'));
  const close = (): void => setDialog(null);
  return (
    <>
      <Theme theme="g100">
        <HeaderContainer
          render={({ isSideNavExpanded, onClickSideNavExpand }) => (
            <Header aria-label={shellWords.product} className="gl-header">
              <SkipToContent href="#main">{shellWords.skipToContent}</SkipToContent>
              <HeaderMenuButton
                aria-label={isSideNavExpanded ? navigation.closeMenu : navigation.openMenu}
                isActive={isSideNavExpanded}
                onClick={onClickSideNavExpand}
              />
              <HeaderName href="#/drafts" prefix="">
                {shellWords.product}
              </HeaderName>
              <HeaderNavigation aria-label={navigation.label}>
                <NavigationItems route={route} />
              </HeaderNavigation>
              <HeaderGlobalBar>
                <AccountSwitch route={route} />
                <ConnectionSign />
                <HeaderGlobalAction aria-label={shellWords.help.open} onClick={() => setDialog('help')}>
                  <Help size={20} />
                </HeaderGlobalAction>
                <HeaderGlobalAction
                  aria-label={shellWords.settings.title}
                  tooltipAlignment="end"
                  onClick={() => setDialog('settings')}
                >
                  <Settings size={20} />
                </HeaderGlobalAction>
              </HeaderGlobalBar>
              <SideNav
                aria-label={navigation.menu}
                expanded={isSideNavExpanded}
                isPersistent={false}
                onSideNavBlur={onClickSideNavExpand}
                onOverlayClick={onClickSideNavExpand}
              >
                <SideNavItems>
                  <HeaderSideNavItems>
                    <NavigationItems route={route} onChoose={onClickSideNavExpand} />
                  </HeaderSideNavItems>
                </SideNavItems>
              </SideNav>
            </Header>
          )}
        />
      </Theme>
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'settings' && <SettingsDialog onClose={close} />}
    </>
  );
}

const PLACES: readonly {
  readonly words: string;
  readonly route: Route;
  readonly screens: readonly Route['screen'][];
}[] = [
  { words: navigation.drafts, route: { screen: 'drafts' }, screens: ['drafts', 'draft'] },
  { words: navigation.submissions, route: { screen: 'submissions', submission: null }, screens: ['submissions'] },
  { words: navigation.accounts, route: { screen: 'accounts' }, screens: ['accounts'] },
];

function NavigationItems({ route, onChoose }: { readonly route: Route; readonly onChoose?: () => void }) {
  return PLACES.map((place) => (
    <HeaderMenuItem
      key={place.words}
      href={formatRoute(place.route)}
      isActive={place.screens.includes(route.screen)}
      onClick={onChoose}
    >
      {place.words}
    </HeaderMenuItem>
  ));
}
