# syntax=docker/dockerfile:1
# Build:  docker build -t shuangcheng .
# Run:    docker run --read-only --tmpfs /tmp -p 8000:8000 -v index:/data/index \
#           -v ./seeds:/data/seeds:ro -e SHUANGCHENG_KEYS=... shuangcheng
# At run time nothing goes to the network. Another base image or encoder: see the arguments.

ARG BASE=python:3.11-slim

FROM ${BASE} AS build
WORKDIR /app
COPY requirements/ requirements/
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir -c requirements/constraints.txt \
      --extra-index-url https://download.pytorch.org/whl/cpu -r requirements/run.txt

FROM ${BASE}
ARG ENCODER=bundled
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    HF_HUB_OFFLINE=1 TRANSFORMERS_OFFLINE=1 \
    SHUANGCHENG_ENCODER=${ENCODER}
RUN useradd --system --uid 10001 --home-dir /app shuangcheng \
 && mkdir -p /data/index /data/seeds && chown shuangcheng /data/index
WORKDIR /app
COPY --from=build /venv /venv
COPY indexer/ indexer/
COPY service/ service/
COPY eval/ eval/
COPY seeds/ /data/seeds/
USER shuangcheng
VOLUME ["/data/index"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD python -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"
CMD ["sh", "-c", "python -m indexer build --seeds /data/seeds --index /data/index && exec python -m service --index /data/index --host 0.0.0.0 --port 8000"]
