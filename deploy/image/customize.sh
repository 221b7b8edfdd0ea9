#!/usr/bin/env bash
# Inside the workshop: makes a reader of an ARM64 root file system, Raspberry Pi OS or its stand-in.
#   customize.sh ROOT BOOT PACKAGE      folders of the two partitions, and our .deb
# SSH_KEY=file: that public key may log in as root over the network; without it nobody can.
# WIFI=file: a connection of NetworkManager; without it the radio is off. Either asks for a network.
set -euo pipefail
here="$(dirname "$0")"
root="$1" boot="$2" package="$3"
network="${SSH_KEY:-}${WIFI:-}"
needed='' # units that only a network needs
[ -z "$network" ] || needed='NetworkManager.service wpa_supplicant.service'

# What lies below them is this kernel's, and never part of an image.
for folder in proc sys dev; do mount --rbind "/$folder" "$root/$folder"; done
trap 'for folder in proc sys dev; do umount -lR "$root/$folder"; done' EXIT

# The package, as apt would: its dependencies come from the network where the root lacks them.
cp "$package" "$root/tmp/edgereader.deb"
own="$root/etc/resolv.conf"
if [ -e "$own" ] || [ -L "$own" ]; then mv "$own" "$own.kept"; fi
cp /etc/resolv.conf "$own"
# Nothing is started while this is no running system.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
if ! chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C \
    sh -c 'dpkg -i /tmp/edgereader.deb \
        || { apt-get -q update && apt-get -qy --no-install-recommends -f install; }'; then
    echo "The package could not be installed into the root file system: see above." >&2
    exit 1
fi
rm "$root/usr/sbin/policy-rc.d" "$root/tmp/edgereader.deb" "$own"
if [ -e "$own.kept" ] || [ -L "$own.kept" ]; then mv "$own.kept" "$own"; fi

cp -r "$here/overlay/." "$root/"
chroot "$root" systemctl --quiet enable edgereader-data.service \
    edgereader-doctor.service edgereader.service
sed 's/ .*//; /^#/d; /^$/d' "$here/masked" | while read -r unit; do
    [[ " $needed " != *" $unit "* ]] || continue
    ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
# Nothing is asked at a first boot, whatever the programs that write cards put beside it.
[ ! -d "$root/etc/cloud" ] || touch "$root/etc/cloud/cloud-init.disabled"
chroot "$root" systemctl --quiet set-default multi-user.target

# Read-only: what programs want to write is in memory. The boot partition is read, for the maker's
# settings lie there and can be edited on any computer.
settings='bind,ro,nofail,x-systemd.requires-mounts-for=/boot/firmware'
# "nofail" doesn't hold up the start, so what reads the settings has to wait for them by itself.
for unit in edgereader edgereader-fault edgereader-doctor; do
    settings+=",x-systemd.before=$unit.service"
done
cat >"$root/etc/fstab" <<TABLE
# The data partition is mounted by edgereader-data.service.
LABEL=bootfs          /boot/firmware   vfat   ro,nofail,umask=022              0 0
/boot/firmware/edgereader /etc/edgereader none $settings 0 0
tmpfs                 /tmp             tmpfs  mode=1777,nodev,nosuid,size=32M  0 0
tmpfs                 /var/log         tmpfs  mode=755,nodev,nosuid,size=8M    0 0
tmpfs                 /var/lib/systemd tmpfs  mode=755,nodev,nosuid,size=1M    0 0
TABLE
mkdir -p "$root/boot/firmware" "$root/var/lib/edgereader" "$boot/edgereader"
cp "$root/etc/edgereader/appsettings.json" "$boot/edgereader/"

# Nobody can log in; the number of the machine is drawn at each boot.
chroot "$root" passwd --quiet --lock root
sed -i '/^[^:]*:[^:]*:1[0-9][0-9][0-9]:/d' "$root/etc/passwd"
: >"$root/etc/machine-id"
ln -sfn /etc/machine-id "$root/var/lib/dbus/machine-id"
echo edgereader >"$root/etc/hostname"

if [ -n "${SSH_KEY:-}" ]; then
    if [ ! -e "$root/usr/sbin/sshd" ]; then
        echo "SSH_KEY is given, but this root file system has no OpenSSH server." >&2
        exit 1
    fi
    install -D -m 600 "$SSH_KEY" "$root/root/.ssh/authorized_keys"
    # Made now, since a first boot can't write them: each image has its own.
    chroot "$root" ssh-keygen -A
    chroot "$root" systemctl --quiet enable ssh.service
elif [ -e "$root/usr/sbin/sshd" ]; then
    chroot "$root" systemctl --quiet disable ssh.service
    ln -sf /dev/null "$root/etc/systemd/system/ssh.service"
    ln -sf /dev/null "$root/etc/systemd/system/ssh.socket"
fi

if [ -n "${WIFI:-}" ]; then
    connections="$root/etc/NetworkManager/system-connections"
    if [ ! -d "$connections" ]; then
        echo "WIFI is given, but this root file system has no NetworkManager." >&2
        exit 1
    fi
    install -m 600 "$WIFI" "$connections/edgereader.nmconnection"
    # Raspberry Pi OS turns the radio off there until somebody chooses a country.
    rm -f "$root/var/lib/NetworkManager/NetworkManager.state"
fi
