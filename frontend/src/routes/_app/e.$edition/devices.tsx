import { createFileRoute } from '@tanstack/react-router'
import { useTeams } from '@/app/rosters'
import { DevicesPage } from '@/features/surveys/DevicesPage'

export const Route = createFileRoute('/_app/e/$edition/devices')({ component: Component })

function Component() {
  return <DevicesPage teams={useTeams()} />
}
