"""What deploy/kubernetes has to hold beyond the published schemas of Kubernetes; bench/manifests tells which.

    check.py VERSION...    the versions of Kubernetes whose schemas it is held to
"""

import pathlib
import re
import sys

import kubernetes_validate
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "deploy" / "kubernetes"
USER = 10001
PROBES = {"startupProbe": "/q/health/ready", "livenessProbe": "/q/health/live", "readinessProbe": "/q/health/ready"}

wrong = []


def require(held, promise):
    if not held:
        wrong.append(promise)


def validate(manifest, file, version):
    try:
        kubernetes_validate.validate(manifest, version, strict=True)
    except kubernetes_validate.ValidationError as error:
        place = ".".join(str(part) for part in error.path)
        wrong.append(f"{file}, Kubernetes {version}: {place}: {error.message}")


def holds(kinds):
    """The rules that no schema has."""
    deployment = kinds["Deployment"]["spec"]
    pod = deployment["template"]["spec"]
    labels = deployment["template"]["metadata"]["labels"]
    require(deployment["replicas"] >= 3, "three replicas")
    require(deployment["strategy"]["rollingUpdate"]["maxUnavailable"] == 0, "an update takes no service away")
    require(0 < kinds["PodDisruptionBudget"]["spec"]["minAvailable"] < deployment["replicas"],
            "the budget lets a node be emptied, and not all services go")
    for selector in (deployment["selector"]["matchLabels"], kinds["Service"]["spec"]["selector"],
                     kinds["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
                     kinds["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"],
                     *(each["labelSelector"]["matchLabels"] for each in pod["topologySpreadConstraints"])):
        require(selector.items() <= labels.items(), f"{selector} finds the pods")
    require(pod["serviceAccountName"] == kinds["ServiceAccount"]["metadata"]["name"], "the account is there")
    require(pod["automountServiceAccountToken"] is kinds["ServiceAccount"]["automountServiceAccountToken"] is False,
            "no token of the cluster is mounted")
    security = pod["securityContext"]
    require(security["runAsNonRoot"] and security["runAsUser"] == USER, f"it runs as {USER}, not as root")
    require(security["seccompProfile"]["type"] == "RuntimeDefault", "system calls are filtered")
    volumes = {each["name"]: each for each in pod["volumes"]}
    for name, volume in volumes.items():
        require("emptyDir" not in volume or "sizeLimit" in volume["emptyDir"], f"the volume {name} has a limit")
        require("secret" not in volume or volume["secret"]["defaultMode"] == 0o440,
                f"the volume {name} is for its owner and group alone")
    for container in pod["containers"]:
        holds_of(container, pod, volumes, kinds)
    stop = pod["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"] + seconds(kinds, "QUARKUS_SHUTDOWN_TIMEOUT")
    require(stop < pod["terminationGracePeriodSeconds"], "a stop has the time that it needs")


def holds_of(container, pod, volumes, kinds):
    security = container["securityContext"]
    require(security["readOnlyRootFilesystem"] is True, "its root is read-only")
    require(security["allowPrivilegeEscalation"] is False, "it gets no more rights")
    require(security["capabilities"] == {"drop": ["ALL"]}, "it has no capabilities")
    for resource in ("cpu", "memory", "ephemeral-storage"):
        require(resource in container["resources"]["requests"] and resource in container["resources"]["limits"],
                f"{resource} is asked for and limited")
    require(re.search(r":\d+\.\d+\.\d+$", container["image"]), "the image has a version")
    ports = {each["name"] for each in container["ports"]}
    for name, path in PROBES.items():
        require(container[name]["httpGet"]["path"] == path and container[name]["httpGet"]["port"] in ports,
                f"{name} asks {path}")
    require({each["name"] for each in container["volumeMounts"]} == set(volumes), "each volume is mounted")
    require({"/tmp", "/data"} <= {each["mountPath"] for each in container["volumeMounts"]}, "what it writes has a place")
    require({"configMapRef": {"name": kinds["ConfigMap"]["metadata"]["name"]}} in container["envFrom"], "it has its settings")
    require({each["targetPort"] for each in kinds["Service"]["spec"]["ports"]} <= ports, "the service leads to its port")


def seconds(kinds, setting):
    return int(kinds["ConfigMap"]["data"][setting].removesuffix("s"))


def holds_outside(kinds):
    """What strangers reach, which settings there are, and what the documentation has the operator make."""
    service = kinds["Service"]
    paths = [path for rule in kinds["Ingress"]["spec"]["rules"] for path in rule["http"]["paths"]]
    for path in paths:
        require(path["path"] != "/" or path["pathType"] == "Exact", "strangers do not reach /q")
        require(not path["path"].startswith("/q"), "strangers do not reach /q")
        backend = path["backend"]["service"]
        require(backend["name"] == service["metadata"]["name"]
                and backend["port"]["name"] in {each["name"] for each in service["spec"]["ports"]},
                f"{path['path']} leads to the service")
    require({path["path"] for path in paths} == {"/", "/page", "/preventionPlan"}, "all that the service offers is reached")
    require(int(kinds["Ingress"]["metadata"]["annotations"]["nginx.ingress.kubernetes.io/limit-rps"]) > 0,
            "how often a client asks has a limit")
    hosts = {rule["host"] for rule in kinds["Ingress"]["spec"]["rules"]}
    require({host for tls in kinds["Ingress"]["spec"]["tls"] for host in tls["hosts"]} == hosts, "each host has TLS")
    settings = kinds["ConfigMap"]["data"]
    require({settings["PREVENTIONPLAN_PUBLIC_URL"]} == {f"https://{host}" for host in hosts}, "the public address is the host")
    require(set(kinds["NetworkPolicy"]["spec"]["policyTypes"]) == {"Ingress", "Egress"}, "both directions are closed")
    documentation = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    for setting in settings:
        require(re.search(rf"\b{setting}\b", documentation), f"{setting} is documented")
        require("PASSWORD" not in setting and not setting.endswith("TOKEN"), f"{setting} is a secret")
    pod = kinds["Deployment"]["spec"]["template"]["spec"]
    secrets = [each["secret"]["secretName"] for each in pod["volumes"] if "secret" in each]
    secrets += [each["secretRef"]["name"] for container in pod["containers"] for each in container["envFrom"]
                if "secretRef" in each]
    secrets += [tls["secretName"] for tls in kinds["Ingress"]["spec"]["tls"]]
    for secret in secrets:
        require(re.search(rf"^kubectl create secret .*\b{secret}\b", documentation, re.MULTILINE),
                f"docs/ tell how the secret {secret} is made")


def main():
    kustomization = yaml.safe_load((FOLDER / "kustomization.yaml").read_text(encoding="utf-8"))
    files = sorted(file.name for file in FOLDER.glob("*.yaml") if file.name != "kustomization.yaml")
    require(sorted(kustomization["resources"]) == files, "the kustomization names every manifest, and nothing else")
    require(all(re.fullmatch(r"\d+\.\d+\.\d+", each["newTag"]) for each in kustomization["images"]), "the image has a version")
    kinds = {}
    for file in files:
        for manifest in yaml.safe_load_all((FOLDER / file).read_text(encoding="utf-8")):
            require(manifest["kind"] not in kinds, f"{file}: one of each kind")
            kinds[manifest["kind"]] = manifest
            for version in sys.argv[1:]:
                validate(manifest, file, version)
    require(kustomization["namespace"] == kinds["Namespace"]["metadata"]["name"], "all is in the namespace")
    if not wrong:
        holds(kinds)
        holds_outside(kinds)
    for promise in wrong:
        print(f"Not so: {promise}")
    print(f"{len(kinds)} manifests, held to Kubernetes {', '.join(sys.argv[1:])}: {len(wrong)} promises are broken")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
