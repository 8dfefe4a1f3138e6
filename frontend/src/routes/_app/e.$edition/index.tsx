import { createFileRoute } from '@tanstack/react-router'
import { OverviewPage } from '@/app/OverviewPage'

export const Route = createFileRoute('/_app/e/$edition/')({ component: OverviewPage })
