#!/bin/sh
# Installs this package, or this release beside the one before, on Debian 12. Run again it changes nothing that is there.
#   tar xzf tcns-server.tar.gz && sudo tcns/install.sh
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=${TCNS_ROOT:-}
# Of all that is in it: another script or another emulator is another release too.
content=$(cd "$here" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-8)
release=$("$here/app/Tcns.Functions" --version | sed -n 's/^Tcns \([0-9.]*\).*/\1/p')-$content
place=$root/opt/tcns/releases/$release

# 1. Who it runs as: nobody can sign in as it.
if [ -z "$root" ] && ! getent passwd tcns > /dev/null; then
  useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin tcns
fi

# 2. The release, which belongs to root; and the one that runs.
mkdir -p "$root/opt/tcns/releases"
if [ ! -d "$place" ]; then
  # What a copy left that was broken off.
  rm -rf "$place.new"
  cp -R "$here" "$place.new"
  chmod -R u=rwX,go=rX "$place.new"
  chmod 755 "$place.new/app/Tcns.Functions" "$place.new/tcns" "$place.new/tcns-certificate" "$place.new/tcns-export" "$place.new/tcns-health"
  [ -n "$root" ] || chown -R root:root "$place.new"
  mv "$place.new" "$place"
fi
if [ -L "$root/opt/tcns/current" ] && [ "$(readlink "$root/opt/tcns/current")" != "/opt/tcns/releases/$release" ]; then
  ln -sfn "$(readlink "$root/opt/tcns/current")" "$root/opt/tcns/previous"
fi
ln -sfn "/opt/tcns/releases/$release" "$root/opt/tcns/current"

# 3. Settings and the first system key, which only root reads. What is there stays.
mkdir -p "$root/etc/tcns"
chmod 700 "$root/etc/tcns"
umask 077
[ -e "$root/etc/tcns/tcns.env" ] || cp "$here/tcns.env" "$root/etc/tcns/tcns.env"
[ -e "$root/etc/tcns/system-key" ] || printf 'tcns_%s' "$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')" > "$root/etc/tcns/system-key"
chmod 600 "$root/etc/tcns/tcns.env" "$root/etc/tcns/system-key"
umask 022

# 4. The command, and where it reads and writes; the units.
mkdir -p "$root/usr/local/sbin" "$root/var/backups/tcns" "$root/etc/systemd/system"
ln -sfn /opt/tcns/current/tcns "$root/usr/local/sbin/tcns"
chmod 700 "$root/var/backups/tcns"
[ -n "$root" ] || chown tcns:tcns "$root/var/backups/tcns"
for unit in tcns.service tcns-health.service tcns-health.timer tcns-export.service tcns-export.timer; do
  install -m 644 "$here/$unit" "$root/etc/systemd/system/$unit"
done
if [ -z "$root" ]; then
  systemctl daemon-reload
  systemctl enable tcns.service tcns-health.timer
fi

echo "Installed: $release"
echo "Next: set AzureWebJobsStorage in /etc/tcns/tcns.env, then: systemctl restart tcns tcns-health.timer"
