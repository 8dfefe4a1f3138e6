import { createFileRoute } from '@tanstack/react-router'
import { rolesIn } from '@/app/places'
import { ProgrammesPage } from '@/features/applications/ProgrammesPage'
import { useSession } from '@/features/gateway/session'

export const Route = createFileRoute('/_app/programmes')({ component: Component })

/** Creating a programme is offered to who administers the installation, an edition to a programme's staff. */
function Component() {
  const { grants } = useSession()
  const operator = grants.some((grant) => grant.programme_id === null && grant.role === 'administrator')
  const staff = (programme: string) => {
    const roles = rolesIn(grants, programme)
    return roles.has('administrator') || roles.has('coordinator')
  }
  return <ProgrammesPage offers={{ programme: operator, edition: staff }} />
}
