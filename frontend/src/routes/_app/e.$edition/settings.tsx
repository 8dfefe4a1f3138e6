import { createFileRoute } from '@tanstack/react-router'
import { TypesPanel } from '@/features/activities/TypesPanel'
import { SettingsPage } from '@/features/applications/settings/SettingsPage'

export const Route = createFileRoute('/_app/e/$edition/settings')({ component: () => <SettingsPage types={<TypesPanel />} /> })
