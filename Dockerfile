# One image for every process of Tinkuy; the command names the part: `serve gateway`, `serve surveys`, `serve jobs`, …

FROM node:20-bookworm-slim AS frontend
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY frontend ./
RUN npm run build

FROM python:3.12-slim-bookworm AS packages
RUN python -m venv /opt/tinkuy
COPY requirements.lock ./
RUN /opt/tinkuy/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock

FROM python:3.12-slim-bookworm
ENV PATH=/opt/tinkuy/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    TINKUY_MODE=distributed \
    TINKUY_HOST=0.0.0.0 \
    TINKUY_PORT=8000 \
    TINKUY_DATA=/data
RUN useradd --system --uid 10001 --user-group --no-create-home tinkuy && install -d -m 0700 -o tinkuy -g tinkuy /data
COPY --from=packages /opt/tinkuy /opt/tinkuy
WORKDIR /app
COPY contracts contracts
COPY kit kit
COPY services services
COPY gateway gateway
COPY cli cli
COPY --from=frontend /build/frontend/dist frontend/dist
USER tinkuy
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["python", "-m", "cli"]
CMD ["serve"]
