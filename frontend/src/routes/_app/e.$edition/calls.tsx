import { createFileRoute } from '@tanstack/react-router'
import { CallsPage } from '@/features/applications/CallsPage'

export const Route = createFileRoute('/_app/e/$edition/calls')({ component: CallsPage })
