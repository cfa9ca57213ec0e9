package io.hazardflow.account.secondfactor;

import io.hazardflow.account.AccountRefusedException;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts the secrets of second factors for the database: AES-256 in GCM mode, each with a nonce of its own. */
@Component
class SecretVault {

    private static final int NONCE_BYTES = 16;

    private final BytesEncryptor encryptor;

    SecretVault(AccountKey key) {
        encryptor = key.bytes().map(bytes -> new AesBytesEncryptor(new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(NONCE_BYTES),
            CipherAlgorithm.GCM)).orElse(null);
    }

    byte[] seal(byte[] secret) {
        return encryptor().encrypt(secret);
    }

    byte[] open(byte[] sealed) {
        return encryptor().decrypt(sealed);
    }

    private BytesEncryptor encryptor() {
        if (encryptor == null) {
            throw AccountRefusedException.conflict("系统未设置密钥 HAZARDFLOW_ACCOUNT_KEY，暂不能使用双重验证，请联系系统管理员");
        }
        return encryptor;
    }
}
