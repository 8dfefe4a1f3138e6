import { createFileRoute } from '@tanstack/react-router'
import { Page } from '@/shared/ui/Page'

export const Route = createFileRoute('/_app/')({ component: () => <Page title="Tinkuy">.</Page> })
