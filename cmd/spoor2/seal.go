package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"fmt"

	"spoor2/reports/proof"
)

// sealed reports whether a document is as it was made, to the byte. Its ID is the
// hash of all before the cross-references, behind which nothing may stand; what is
// wrong in those themselves, proof finds.
func sealed(file []byte) bool {
	i := bytes.LastIndex(file, []byte("startxref\n"))
	if i < 0 {
		return false
	}
	var at int
	if _, err := fmt.Sscanf(string(file[i:]), "startxref\n%d", &at); err != nil || at < 0 || at > i {
		return false
	}
	if string(file[i:]) != fmt.Sprintf("startxref\n%d\n%%%%EOF\n", at) || !bytes.HasSuffix(file[:i], []byte("\nendstream\nendobj\n")) {
		return false
	}
	sum := sha256.Sum256(file[:at])
	if !bytes.Contains(file[at:i], fmt.Appendf(nil, "/ID[<%X><%X>]", sum[:16], sum[:16])) {
		return false
	}
	_, err := proof.Read(file)
	return err == nil
}

// about reports whether a document says of itself that it is of the case.
func about(file []byte, id string) bool {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(id)); err != nil {
		return false
	}
	return bytes.Contains(file, append(append([]byte(", dossier "), b.Bytes()...), ','))
}
