"""Writes sealed-version-1.outcomes from renderer/storage/vault/README.md alone, with another library than the program's:
Python's cryptography (Argon2id, HKDF and AES-GCM of OpenSSL). Run once; the file must open in every later version."""

import base64, gzip, json, struct
from pathlib import Path
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PASSPHRASE = 'Zwölf Bäume '
CODE = 'HRQEH7T2M7VDZB441TF6WPPWASMDE7'
CONTENT = '{"narrative": "The young person said that nobody had asked them. Åsa wrote it down."}'
SET_AT = MADE_AT = 1795300000000

data_key = bytes(range(32))
vault_id = '6f1e8c1e-6f0b-4a39-9b0e-0d2f6b6f3a11'
salts = {'passphrase': bytes(range(100, 116)), 'recovery': bytes(range(200, 216))}
nonces = {name: bytes([number]) * 12 for number, name in enumerate(['passphrase', 'recovery', 'facts', 'content'], 1)}


def compact(value):
    return json.dumps(value, separators=(',', ':'), ensure_ascii=False).encode()


def base64_of(data):
    return base64.b64encode(data).decode()


def wrapped(name, wrapping_key, binding):
    data = AESGCM(wrapping_key).encrypt(nonces[name], data_key, compact(['outcome-coder way in', 1, vault_id, *binding]))
    return {'nonce': base64_of(nonces[name]), 'bytes': base64_of(data)}


def sealed(name, data, before):
    return nonces[name] + AESGCM(data_key).encrypt(nonces[name], data, f'outcome-coder sealed file, {name}\n'.encode() + before)


by_passphrase = Argon2id(salt=salts['passphrase'], length=32, iterations=3, lanes=1, memory_cost=65536).derive(PASSPHRASE.encode())
by_code = HKDF(hashes.SHA256(), 32, salts['recovery'], b'outcome-coder recovery code 1').derive(CODE.encode())
head = compact({
    'vault': {
        'id': vault_id,
        'passphrase': {
            'salt': base64_of(salts['passphrase']), 'memoryKiB': 65536, 'iterations': 3, 'parallelism': 1, 'setAt': SET_AT,
            'wrapped': wrapped('passphrase', by_passphrase, ['passphrase', list(salts['passphrase']), 65536, 3, 1, SET_AT]),
        },
        'recovery': {
            'salt': base64_of(salts['recovery']), 'setAt': SET_AT,
            'wrapped': wrapped('recovery', by_code, ['recovery_code', list(salts['recovery']), SET_AT]),
        },
    },
    'madeAt': MADE_AT,
})
facts = compact({
    'madeAt': MADE_AT, 'appVersion': '0.3.0', 'reason': 'on_demand', 'projectId': 'p', 'copyId': 'c', 'label': 'Pilot',
    'cases': 1, 'narratives': 1, 'codings': 0, 'coders': ['Åsa'], 'lastSeq': 4,
})
file = b'\x89OUTCOMES\r\n\x1a' + struct.pack('>I', 1) + struct.pack('>I', len(head)) + head
sealed_facts = sealed('facts', facts, file)
file += struct.pack('>I', len(sealed_facts)) + sealed_facts
file += sealed('content', gzip.compress(CONTENT.encode(), mtime=0), file)
Path(__file__).with_name('sealed-version-1.outcomes').write_bytes(file)
