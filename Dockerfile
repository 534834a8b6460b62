# syntax=docker/dockerfile:1
# Build:  docker build -t shuangcheng .
# Run:    docker run --read-only --tmpfs /tmp --stop-timeout 30 -p 127.0.0.1:8000:8000 \
#           -v index:/data/index -v ./seeds:/data/seeds:ro -e SHUANGCHENG_KEYS=… shuangcheng
# A key is made by `python -m service key`. At run time nothing goes to the network. Another base
# image or encoder: --build-arg BASE=… or ENCODER=…. compose.yaml says the same.

ARG BASE=python:3.11.13-slim-bookworm
ARG ENCODER=bundled

FROM ${BASE} AS build
WORKDIR /app
COPY requirements/ requirements/
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir -c requirements/constraints.txt \
      --extra-index-url https://download.pytorch.org/whl/cpu -r requirements/run.txt

# An encoder of one's own, by its name on the Hugging Face hub, is fetched now: nothing is fetched at
# run time. A folder of one's own is mounted instead, and named by SHUANGCHENG_ENCODER at run time.
FROM build AS encoder
ARG ENCODER
ENV HF_HOME=/models
RUN mkdir -p /models && /venv/bin/python -c "import sys; name = sys.argv[1]; name == 'bundled' or __import__('sentence_transformers').SentenceTransformer(name)" "$ENCODER"

FROM ${BASE}
ARG ENCODER
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    HF_HUB_OFFLINE=1 TRANSFORMERS_OFFLINE=1 HF_HUB_DISABLE_TELEMETRY=1 \
    HF_HOME=/models SHUANGCHENG_ENCODER=${ENCODER} \
    SHUANGCHENG_SEEDS=/data/seeds SHUANGCHENG_INDEX=/data/index \
    SHUANGCHENG_HOST=0.0.0.0 SHUANGCHENG_PORT=8000
RUN useradd --uid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin shuangcheng \
 && mkdir -p /data/index /data/seeds && chown shuangcheng /data/index
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=encoder /models /models
COPY LICENSE ./
COPY indexer/ indexer/
COPY service/ service/
COPY eval/ eval/
COPY seeds/ /data/seeds/
USER 10001
VOLUME ["/data/index"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD python -c "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"SHUANGCHENG_PORT\"]}/healthz', timeout=2)"
# A bad seed stops the build, not the service: the index that stands goes on serving.
CMD ["sh", "-c", "python -m indexer build --seeds $SHUANGCHENG_SEEDS --index $SHUANGCHENG_INDEX; exec python -m service"]
