# Builds the service and puts it into an image that needs nothing else: its database is inside.
#
#   docker build -t prevention-plan .
#   docker run -p 127.0.0.1:8080:8080 -e PREVENTIONPLAN_ALLOW_PLAIN_HTTP=true -v prevention-plan:/data prevention-plan
#
# That is for trying it out on one machine. In production a proxy ends TLS in front of it, and the image is told so by
# PREVENTIONPLAN_BEHIND_PROXY=true; told neither, it does not start (docs/security.md).
#
# The root may be read-only, with a place for passing files: docker run --read-only --tmpfs /tmp …
#
# Where this was written no registry of images is in reach, and no image was built from it. What the image holds, and how
# it is started, bench/image makes of the same commands and settings, and tries.

FROM maven:3.9-eclipse-temurin-25-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src src
RUN mvn -B -ntp -Dmaven.test.skip=true package

# A Debian, of whose packages the root folder of the image is made. The jar carries a PostgreSQL for the platform that builds
# it, which needs glibc.
FROM debian:12-slim AS root
COPY --from=build /opt/java/openjdk /jdk
COPY deploy/image-root deploy/java-options deploy/train /deploy/
RUN apt-get update && JAVA_HOME=/jdk /deploy/image-root /image && mv /image/opt/java /opt/java
COPY --from=build /build/target/quarkus-app /service
COPY deploy/java-options /service
# The cache belongs to this very Java and to these very files, each in its place.
RUN JAVA_HOME=/opt/java /deploy/train /service

FROM scratch
COPY --from=root /image /
COPY --from=root --chown=10001:10001 /image/data /data
COPY --from=root /opt/java /opt/java
COPY --from=root /service /service
WORKDIR /service
USER 10001
# Loopback of a container is reached by nobody.
ENV PATH=/opt/java/bin:/usr/bin PREVENTIONPLAN_DATA_DIR=/data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /data
EXPOSE 8080
# The first start unpacks and makes the database. bash opens the connection itself: the image has no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080} && printf 'GET /preventionPlan/v1/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# JAVA_TOOL_OPTIONS=-Xmx1g gives the heap another size.
ENTRYPOINT ["java", "@java-options", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]
