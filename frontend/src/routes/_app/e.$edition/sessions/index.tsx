import { createFileRoute } from '@tanstack/react-router'
import { SessionsPage } from '@/features/activities/SessionsPage'

export const Route = createFileRoute('/_app/e/$edition/sessions/')({ component: SessionsPage })
