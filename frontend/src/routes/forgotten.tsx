import { createFileRoute } from '@tanstack/react-router'
import { ForgottenPage } from '@/features/gateway/ForgottenPage'

export const Route = createFileRoute('/forgotten')({ component: ForgottenPage })
