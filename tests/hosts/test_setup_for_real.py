"""The set-up, run from nothing in a clone with one small package, where something is in its way.

The disk is full, one's share of it is used up, the folder is read-only, the network is gone, breaks
off, asks for a sign-in first or puts its own certificates in the place of the real ones: each is
made for real, and each ends in one sentence.
"""

import hashlib
import os
import shutil
import ssl
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from explainer.hosts import setup, setup_words

MEMBERS = ("__init__.py", "hosts/__init__.py", "hosts/setup.py", "hosts/setup_words.py")
WHEEL = "nothing-1-py3-none-any.whl"
BASE = getattr(sys, "_base_executable", sys.executable)
# What this machine says of its own network and certificates is not what is tried here.
OWN = ("PIP_", "UV_", "SSL_", "REQUESTS_", "CURL_", "PYTHON", "VIRTUAL_ENV", "TMPDIR")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
FULL_DISK = "mount -t tmpfs -o size=2m none ../disk && cp -R . ../disk && cd ../disk &&"
FILLED = "{ cat /dev/zero > filler 2>&-; sync; } ;"
QUOTA = """set -e; truncate -s 120M ../image; mkfs.btrfs -q ../image >&2
mount -o loop ../image ../disk
btrfs quota enable ../disk; btrfs subvolume create ../disk/home >&2
btrfs qgroup limit 2M ../disk/home; cp -R . ../disk/home; cd ../disk/home; set +e;"""
READ_ONLY = 'mount --bind . . && mount -o remount,ro,bind "$PWD" && cd "$PWD" &&'
NO_TEMPORARY = "mount --bind . /var/tmp && mount --bind . /tmp && cd /tmp &&"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with all that the set-up reads, and a lock of one package."""
    root = tmp_path / "clone"
    for name in MEMBERS:
        (root / "explainer" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(setup.ROOT / "explainer" / name, root / "explainer" / name)
    digest = hashlib.sha256(make_wheel(tmp_path / WHEEL).read_bytes()).hexdigest()
    (root / "requirements").mkdir()
    (root / "requirements" / "lesson.txt").write_text(f"nothing==1 --hash=sha256:{digest}\n")
    (tmp_path / "disk").mkdir()
    return root


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with pip alone, because to make one takes seconds."""
    folder = tmp_path_factory.mktemp("bare") / ".venv"
    subprocess.run([BASE, "-m", "venv", folder], check=True)
    return folder


@pytest.fixture
def begun(clone: Path, bare: Path) -> Path:
    """A clone with an environment to which the packages are added next."""
    shutil.copytree(bare, clone / ".venv", symlinks=True)
    setup.place_of(clone).write_bytes(os.fsencode(clone))
    return clone


def make_wheel(path: Path) -> Path:
    """Return a wheel that holds three million bytes that no disk can hold in less."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nothing.bin", os.urandom(3_000_000))
        info = "nothing-1.dist-info/"
        archive.writestr(info + "METADATA", "Metadata-Version: 2.1\nName: nothing\nVersion: 1\n")
        archive.writestr(info + "WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(info + "RECORD", "")
    return path


@pytest.fixture(params=["pip", "uv"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The folders of programs: with uv in the first of them, or without."""
    folder = tmp_path / "programs"
    folder.mkdir()
    if request.param == "uv":
        uv = shutil.which("uv") or pytest.skip("uv is not installed, so pip alone is tried")
        (folder / "uv").symlink_to(uv)
    return f"{folder}:/usr/bin:/bin:/usr/sbin:/sbin"


def environment(path: str, home: Path, told: dict[str, str]) -> dict[str, str]:
    """Return what a set-up is told that knows no network and no settings but these."""
    bare = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(OWN) and name.upper() not in PROXIES
    }
    no_settings = {"PIP_CONFIG_FILE": os.devnull, "UV_NO_CONFIG": "1"}
    no_memory = {"PIP_NO_CACHE_DIR": "1", "UV_NO_CACHE": "1", "HOME": str(home)}
    no_memory |= {"UV_HTTP_RETRIES": "0"}
    return bare | no_settings | no_memory | {"PATH": path} | told


def run_setup(
    clone: Path, path: str, *words: str, before: str = "", **told: str
) -> tuple[str, str]:
    """Run the set-up until it fails; return what it printed, and its last words."""
    done = subprocess.run(
        [*words, "sh", "-c", f"{before} exec {BASE} -B explainer/hosts/setup.py lesson"],
        cwd=clone,
        env=environment(path, clone.parent, told),
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 1, (done.stdout, done.stderr)
    return done.stdout, done.stderr


class Index(BaseHTTPRequestHandler):
    """A server of packages that has one, and a trouble of its own."""

    server: "IndexServer"

    def do_GET(self) -> None:
        if self.server.trouble == "asks for a sign-in":
            self.answer(b"<html><body>Sign in to use this network.</body></html>", "text/html")
        elif self.path.endswith(".whl"):
            self.answer(self.server.wheel.read_bytes(), "application/octet-stream")
        else:
            self.answer(f'<a href="/{WHEEL}">{WHEEL}</a>'.encode(), "text/html")

    def do_HEAD(self) -> None:
        self.do_GET()

    def answer(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.server.trouble == "breaks off" and kind != "text/html":
            content = content[:1000]
        if self.command == "GET":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class IndexServer(ThreadingHTTPServer):
    """It knows where its wheel is, and what its trouble is."""

    def __init__(self, wheel: Path, trouble: str, certificate: Path | None) -> None:
        super().__init__(("127.0.0.1", 0), Index)
        self.wheel, self.trouble = wheel, trouble
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)

    def handle_error(self, *_: object) -> None:
        """Say nothing: a client that hangs up is what is tried."""


@contextmanager
def serve(
    folder: Path, trouble: str = "", certificate: Path | None = None
) -> Iterator[dict[str, str]]:
    """Serve the wheel of a folder; yield what tells pip and uv to fetch it there alone."""
    with IndexServer(folder / WHEEL, trouble, certificate) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield look_at(f"http{'s' if certificate else ''}://localhost:{server.server_port}")
        server.shutdown()


def look_at(address: str) -> dict[str, str]:
    """Return what tells pip and uv to look for packages at this address alone."""
    return {"PIP_INDEX_URL": f"{address}/simple", "UV_DEFAULT_INDEX": f"{address}/simple"}


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for this machine, with its key, that nobody knows."""
    openssl = shutil.which("openssl") or pytest.skip("openssl is not installed")
    made = tmp_path / "school.pem"
    options = ["-subj", "/CN=school", "-addext", "subjectAltName=DNS:localhost"]
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *options]
    subprocess.run([*command, "-keyout", made, "-out", made.with_suffix(".crt")], check=True)
    made.write_bytes(made.read_bytes() + made.with_suffix(".crt").read_bytes())
    return made


@pytest.fixture(scope="module")
def apart() -> list[str]:
    """The words that run a command where a mount is seen by it alone."""
    words = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() else [])]
    trial = [*words, "mount", "-t", "tmpfs", "none", "/mnt"]
    if not shutil.which("unshare") or subprocess.run(trial, check=False).returncode:
        pytest.skip("this machine lets nobody but root mount a disk")
    return words


@pytest.mark.parametrize("before", [FULL_DISK, FULL_DISK + FILLED])
def test_a_full_disk(clone: Path, path: str, apart: list[str], before: str) -> None:
    with serve(clone.parent) as there:
        printed, said = run_setup(clone, path, *apart, before=before, **there)

    assert said == f"{setup_words.FULL}\n"
    assert "pip tries" not in printed


def test_a_full_disk_that_is_the_temporary_folder_s_too(clone: Path, apart: list[str]) -> None:
    before = FULL_DISK + FILLED + NO_TEMPORARY
    _, said = run_setup(clone, "/usr/bin:/bin", *apart, before=before)

    assert said == f"{setup_words.FULL}\n"


def test_a_share_of_the_disk_that_is_used_up(clone: Path, path: str, apart: list[str]) -> None:
    if os.geteuid() or not shutil.which("mkfs.btrfs"):
        pytest.skip("only root with btrfs can make a disk that counts shares")
    with serve(clone.parent) as there:
        printed, said = run_setup(clone, path, *apart, before=QUOTA, **there)

    assert said.splitlines()[-1] == setup_words.FULL
    assert "pip tries" not in printed


def test_a_disk_that_is_read_only(clone: Path, path: str, apart: list[str]) -> None:
    printed, said = run_setup(clone, path, *apart, before=READ_ONLY)

    assert said == f"{setup_words.CANNOT_WRITE.format(root=clone)}\n"
    assert "pip tries" not in printed


def test_a_folder_of_somebody_else(clone: Path, path: str) -> None:
    if not os.geteuid():
        pytest.skip("root may write into every folder")
    clone.chmod(0o555)
    _, said = run_setup(clone, path)

    assert said == f"{setup_words.CANNOT_WRITE.format(root=clone)}\n"


def test_no_network(begun: Path, path: str) -> None:
    _, said = run_setup(begun, path, **look_at("http://localhost:9"))

    assert said == f"{setup_words.NO_NETWORK}\n"


@pytest.mark.parametrize("trouble", ["asks for a sign-in", "breaks off"])
def test_a_network_that(begun: Path, path: str, trouble: str) -> None:
    with serve(begun.parent, trouble) as there:
        _, said = run_setup(begun, path, **there)

    # An older pip takes half a package for a whole one, until it compares the hash.
    assert said in (f"{setup_words.NO_NETWORK}\n", f"{setup_words.WRONG_PACKAGE}\n")


def test_a_proxy_that_cannot_do_https_is_not_taken_for_a_certificate(
    begun: Path, path: str
) -> None:
    with serve(begun.parent) as there:
        secure = {name: told.replace("http:", "https:") for name, told in there.items()}
        printed, said = run_setup(begun, path, **secure)

    assert said == f"{setup_words.NO_NETWORK}\n"
    assert "the system is asked" not in printed


def test_a_network_with_certificates_of_its_own(begun: Path, path: str, certificate: Path) -> None:
    with serve(begun.parent, certificate=certificate) as there:
        printed, said = run_setup(begun, path, **there)

    assert said == f"{setup_words.CERTIFICATE}\n"
    assert "the system is asked" in printed


@pytest.mark.parametrize("names", [("PIP_CERT", "SSL_CERT_FILE"), ("SSL_CERT_FILE",)])
def test_certificates_that_the_person_or_the_system_names(
    begun: Path, path: str, certificate: Path, names: tuple[str, ...]
) -> None:
    known = dict.fromkeys(names, str(certificate))
    stale = {"REQUESTS_CA_BUNDLE": "/etc/ssl/certs/ca-certificates.crt"}
    with serve(begun.parent, certificate=certificate) as there:
        printed, _ = run_setup(begun, path, **there, **known, **stale)

    # The clone has no explainer to add: until there, all went well.
    assert "Adding the explainer itself" in printed
