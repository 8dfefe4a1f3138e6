"""required types and members accounts"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('type_plan', sa.Column('required', postgresql.JSONB(astext_type=sa.Text()), nullable=True), schema='certificates')
    op.create_table('member_account',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('member_id', sa.Uuid(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_member_account')),
    sa.UniqueConstraint('account_id', 'member_id', name=op.f('uq_member_account_account_id_member_id')),
    schema='certificates'
    )
    op.create_index(op.f('ix_member_account_member_id'), 'member_account', ['member_id'], unique=False, schema='certificates')


def downgrade() -> None:
    op.drop_index(op.f('ix_member_account_member_id'), table_name='member_account', schema='certificates')
    op.drop_table('member_account', schema='certificates')
    op.drop_column('type_plan', 'required', schema='certificates')
