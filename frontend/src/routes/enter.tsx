import { createFileRoute } from '@tanstack/react-router'
import { EnterPage } from '@/features/gateway/EnterPage'

export const Route = createFileRoute('/enter')({ component: EnterPage })
