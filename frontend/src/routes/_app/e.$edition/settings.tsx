import { createFileRoute } from '@tanstack/react-router'
import { SettingsPage } from '@/features/applications/settings/SettingsPage'

export const Route = createFileRoute('/_app/e/$edition/settings')({ component: SettingsPage })
