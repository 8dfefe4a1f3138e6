import { IconLogout, IconMenu2, IconUsers, IconUserCircle, IconFolders } from '@tabler/icons-react'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession, useSignOut } from '@/features/gateway/session'
import { fullName, useEdition } from '@/features/applications/edition'
import { onSignedOut } from '@/shared/api/client'
import { ColorSchemeButton } from '@/shared/ui/ColorSchemeButton'
import { Dialog } from '@/shared/ui/Dialog'
import { Disclosure } from '@/shared/ui/Disclosure'
import { Loading } from '@/shared/ui/states'
import { EditionSwitch } from './EditionSwitch'
import { LanguageMenu } from './LanguageMenu'
import { type Place, placesFor, rolesIn } from './places'
import { SideNav } from './SideNav'

// Seldom needed, and it brings the forms with it.
const SignInAgain = lazy(() => import('./SignInAgain'))

/** What stands around every page behind the sign-in: the side, the top, and on phones the bar under the thumb. */
export function Frame() {
  const { t } = useTranslation()
  const { edition: slug } = useParams({ strict: false })
  const session = useSession()
  const edition = useEdition(slug)
  const [sheet, setSheet] = useState(false)
  const [lost, setLost] = useState(false)
  useEffect(() => onSignedOut(() => setLost(true)), [])
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
          <span className="where desk-only">{edition && fullName(edition)}</span>
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
      {sheet && (
        <Dialog sheet title={t('frame.more')} onClose={() => setSheet(false)}>
          <nav className="sheet" aria-label={t('frame.more')} onClick={(event) => (event.target as Element).closest('a') && setSheet(false)}>
            <EditionSwitch current={edition} />
            <SideNav places={places} slug={slug} />
          </nav>
        </Dialog>
      )}
      {lost && <Suspense><SignInAgain onDone={() => setLost(false)} /></Suspense>}
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
  const { account, grants } = useSession()
  const staff = grants.some((grant) => grant.role === 'administrator' || grant.role === 'coordinator')
  const signOut = useSignOut()
  const initials = account.name.split(/\s+/).slice(0, 2).map((word) => word[0]?.toUpperCase()).join('')
  return (
    <Disclosure label={t('frame.account', { name: account.name })} button={<span className="round">{initials}</span>} buttonClass="icon-button">
      <p className="disclosure-label">{account.name}</p>
      <Link to="/account"><IconUserCircle size={18} />{t('nav.account')}</Link>
      <Link to="/programmes"><IconFolders size={18} />{t('nav.programmes')}</Link>
      {staff && <Link to="/people"><IconUsers size={18} />{t('nav.people')}</Link>}
      <hr />
      <button type="button" onClick={() => void signOut()}><IconLogout size={18} />{t('frame.signOut')}</button>
    </Disclosure>
  )
}
