import { createFileRoute } from '@tanstack/react-router'
import { RulesPage } from '@/features/certificates/RulesPage'

export const Route = createFileRoute('/_app/e/$edition/certificates/rules')({ component: RulesPage })
