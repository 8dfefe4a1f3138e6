import { createFileRoute, Outlet } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { NotFoundPage } from '@/app/NotFoundPage'
import { keepEdition } from '@/app/lastEdition'
import { rolesIn } from '@/app/places'
import { type Edition, useEditions } from '@/features/applications/edition'
import { useSession } from '@/features/gateway/session'
import { setPlace } from '@/shared/lib/format'
import { type Here, HereContext } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { ErrorState, Loading } from '@/shared/ui/states'
import { useTranslation } from 'react-i18next'

export const Route = createFileRoute('/_app/e/$edition')({ component: EditionPages })

/** Every page of an edition: which one it is stands in the address, so that each page can be shared. */
function EditionPages() {
  const { edition: slug } = Route.useParams()
  const { editions, loaded, error } = useEditions()
  const edition = editions.find((one) => one.slug === slug)
  if (edition) return <Inside edition={edition} />
  if (error) return <ErrorState error={error} />
  return loaded ? <NotFoundPage /> : <Loading rows={6} />
}

function Inside({ edition }: { edition: Edition }) {
  const here = useHereOf(edition)
  setPlace({ country: edition.countries.length === 1 ? edition.countries[0] : undefined, zone: edition.time_zone })
  useEffect(() => keepEdition(edition.slug), [edition.slug])
  return (
    <HereContext value={here}>
      <Outlet />
    </HereContext>
  )
}

function useHereOf(edition: Edition): Here {
  const { i18n } = useTranslation()
  const { grants } = useSession()
  return useMemo(() => {
    const roles = rolesIn(grants, edition.programme_id)
    return {
      ...edition,
      stages: edition.stages.map((stage) => ({ ...stage, name: said(stage.name, i18n.language) })),
      roles,
      staff: roles.has('administrator') || roles.has('coordinator'),
      organisations: grants.flatMap((grant) => (grant.programme_id === edition.programme_id && grant.organisation_id ? [grant.organisation_id] : [])),
    }
  }, [edition, grants, i18n.language])
}
