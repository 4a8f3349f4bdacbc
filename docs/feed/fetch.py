#!/usr/bin/env python3
"""Tải bộ dữ liệu mới nhất của một tỉnh về một thư mục; chạy lại thì chỉ tải tệp mới.

Fetches the newest publication of a province's feed into a folder; run again it fetches what is new. Python 3.9 or later,
nothing else. The folder gets the layout of the storage container `feed`; `latest.json` is written last and names the files
that belong together.
"""
import argparse
import getpass
import hashlib
import http.client
import json
import os
import pathlib
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

TRIES = 5


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """The key goes to the address that was typed, and nowhere else."""

    def redirect_request(self, *_):
        return None


def main():
    arguments = read_arguments()
    key = os.environ.get("TCNS_KEY") or getpass.getpass("Khóa của tỉnh (the province's key): ")
    feed = Feed(arguments.address, key)
    manifest = json.load(feed.open("?" + urllib.parse.urlencode({"province": arguments.province}) if arguments.province else ""))
    folder = arguments.folder
    newest = folder / manifest["province"] / "latest.json"
    before = named_by(json.loads(newest.read_text("utf-8"))) if newest.exists() else {}
    wanted = {path: file for path, file in named_by(manifest).items() if arguments.format in ("both", file["format"])}

    fetched = 0
    for path, file in wanted.items():
        target = folder / checked(path)
        if not (target.exists() and digest(target) == file["sha256"]):
            feed.save(path, file["sha256"], target)
            fetched += 1

    newest.parent.mkdir(parents=True, exist_ok=True)
    replace(newest, json.dumps(manifest, ensure_ascii=False, indent=1).encode())
    for path in before.keys() - wanted.keys():
        (folder / checked(path)).unlink(missing_ok=True)
    print(f"Đã tải {fetched} tệp, {len(wanted) - fetched} tệp đã có; phiên bản {manifest['version']}."
          f" ({fetched} files fetched, {len(wanted) - fetched} were there.)")


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", type=address, help="địa chỉ hệ thống, ví dụ https://tcns.tinh.gov.vn (address of the system)")
    parser.add_argument("folder", type=pathlib.Path, help="thư mục ghi tệp (folder to write to)")
    parser.add_argument("--province", help="mã tỉnh, với khóa toàn quốc; vn là cả nước (province's code, with a key of the whole country)")
    parser.add_argument("--format", choices=["parquet", "csv", "both"], default="parquet")
    return parser.parse_args()


def address(text):
    url = urllib.parse.urlsplit(text)
    if url.scheme != "https" and url.hostname not in ("localhost", "127.0.0.1", "::1"):
        raise argparse.ArgumentTypeError("phải bắt đầu bằng https:// (it must begin with https://)")
    return f"{url.scheme}://{url.netloc}"


class Feed:
    def __init__(self, address, key):
        self.root = address + "/api/v1/feed"
        self.headers = {"Authorization": "Bearer " + key}
        self.opener = urllib.request.build_opener(NoRedirect)

    def open(self, rest):
        """Waits as long as the service asks for where it has too much to do."""
        for left in reversed(range(TRIES)):
            try:
                return self.opener.open(urllib.request.Request(self.root + rest, headers=self.headers), timeout=60)
            except urllib.error.HTTPError as refusal:
                if refusal.code not in (429, 503) or left == 0:
                    raise
                time.sleep(min(float(refusal.headers.get("Retry-After", "5")), 120))

    def save(self, path, sha256, target):
        content = self.open("/" + urllib.parse.quote(path)).read()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise SystemExit(f"{path}: nội dung không khớp, hãy chạy lại (the content is not what was announced, run it again)")
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(target, content)


def named_by(manifest):
    return {file["path"]: file for dataset in manifest["datasets"] for file in dataset["files"]}


def checked(path):
    parts = pathlib.PurePosixPath(path).parts
    if not parts or ".." in parts or path.startswith("/") or "\\" in path or ":" in path:
        raise SystemExit(f"{path}: tên tệp lạ (an odd name)")
    return pathlib.Path(*parts)


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def replace(file, content):
    part = file.with_name(file.name + ".part")
    part.write_bytes(content)
    os.replace(part, file)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    try:
        main()
    except urllib.error.HTTPError as refusal:
        try:
            problem = json.load(refusal)
            raise SystemExit(f"{problem['title']}. {problem.get('detail', '')} [{problem['code']}]")
        except (ValueError, KeyError):
            raise SystemExit(f"HTTP {refusal.code}") from None
    except EOFError:
        raise SystemExit("Cần khóa của tỉnh: đặt biến môi trường TCNS_KEY (a key is needed: set TCNS_KEY)") from None
    except (OSError, http.client.HTTPException) as trouble:
        raise SystemExit(f"{trouble}: hãy chạy lại, tệp đã tải được giữ (run it again, what was fetched is kept)")
