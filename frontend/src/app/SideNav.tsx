import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { GROUPS, type Place } from './places'

export function SideNav({ places, slug }: { places: readonly Place[]; slug: string | undefined }) {
  const { t } = useTranslation()
  if (!slug) return null
  return (
    <>
      {GROUPS.map((group) => {
        const own = places.filter((place) => place.group === group)
        return own.length > 0 ? (
          <div key={group}>
            {group !== 'edition' && <div className="nav-title">{t(`group.${group}`)}</div>}
            {own.map((place) => (
              <Link key={place.key} to={place.to as '/e/$edition'} params={{ edition: slug }} className="nav" activeOptions={{ exact: place.key === 'overview' }}>
                <place.icon size={19} stroke={1.8} />
                {t(`place.${place.key}`)}
              </Link>
            ))}
          </div>
        ) : null
      })}
    </>
  )
}
