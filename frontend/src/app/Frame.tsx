import { ActionIcon, Drawer, Menu } from '@mantine/core'
import { IconLogout, IconMenu2, IconUsers, IconUserCircle, IconFolders } from '@tabler/icons-react'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession, useSignOut } from '@/features/gateway/session'
import { useEdition } from '@/features/applications/edition'
import { ColorSchemeButton } from '@/shared/ui/ColorSchemeButton'
import { Loading } from '@/shared/ui/states'
import { EditionSwitch } from './EditionSwitch'
import { LanguageMenu } from './LanguageMenu'
import { type Place, placesFor, rolesIn } from './places'
import { SideNav } from './SideNav'
import { SignInAgain } from './SignInAgain'

/** What stands around every page behind the sign-in: the side, the top, and on phones the bar under the thumb. */
export function Frame() {
  const { t } = useTranslation()
  const { edition: slug } = useParams({ strict: false })
  const session = useSession()
  const edition = useEdition(slug)
  const [sheet, setSheet] = useState(false)
  const places = slug ? placesFor(rolesIn(session.grants, edition?.programme_id)) : []
  return (
    <div className="shell">
      <a href="#content" className="skip">{t('frame.skip')}</a>
      <nav className="side" aria-label={t('frame.main')}>
        <Logo />
        <EditionSwitch current={edition} />
        <SideNav places={places} slug={slug} />
      </nav>
      <div>
        <header className="top">
          <span className="phone-only"><Logo /></span>
          <span className="where desk-only">{edition ? `${edition.programme_name} · ${edition.name}` : ''}</span>
          <span className="spring" />
          <LanguageMenu />
          <ColorSchemeButton />
          <AccountMenu />
        </header>
        <main className="main" id="content" tabIndex={-1}>
          <Suspense fallback={<Loading rows={6} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {slug && <BottomBar places={places} slug={slug} onMore={() => setSheet(true)} />}
      <Drawer opened={sheet} onClose={() => setSheet(false)} position="bottom" size="80%" lockScroll={false} title={t('frame.more')}>
        <nav className="sheet" aria-label={t('frame.more')} onClick={() => setSheet(false)}>
          <SideNav places={places} slug={slug} />
        </nav>
      </Drawer>
      <SignInAgain />
    </div>
  )
}

function Logo() {
  return (
    <Link to="/" className="logo">
      <img src="/static/favicon.svg" width="30" height="30" alt="" />
      Tinkuy
    </Link>
  )
}

function BottomBar({ places, slug, onMore }: { places: readonly Place[]; slug: string; onMore: () => void }) {
  const { t } = useTranslation()
  return (
    <nav className="bottom" aria-label={t('frame.thumb')}>
      {places
        .filter((place) => place.thumb)
        .map((place) => (
          <Link key={place.key} to={place.to as '/e/$edition'} params={{ edition: slug }} activeOptions={{ exact: place.key === 'overview' }}>
            <place.icon size={22} />
            {t(`place.${place.key}`)}
          </Link>
        ))}
      <button type="button" onClick={onMore}>
        <IconMenu2 size={22} />
        {t('frame.more')}
      </button>
    </nav>
  )
}

function AccountMenu() {
  const { t } = useTranslation()
  const { account } = useSession()
  const signOut = useSignOut()
  const initials = account.name.split(/\s+/).slice(0, 2).map((word) => word[0]?.toUpperCase()).join('')
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon variant="transparent" size={44} aria-label={t('frame.account', { name: account.name })}>
          <span className="round">{initials}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.name}</Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={18} />}>{t('nav.account')}</Menu.Item>
        <Menu.Item component={Link} to="/programmes" leftSection={<IconFolders size={18} />}>{t('nav.programmes')}</Menu.Item>
        <Menu.Item component={Link} to="/people" leftSection={<IconUsers size={18} />}>{t('nav.people')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void signOut()}>{t('frame.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
