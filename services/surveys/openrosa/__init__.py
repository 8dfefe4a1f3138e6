"""What ODK Collect, KoboCollect and Enketo speak, exactly: form list, form, manifest, HEAD and POST submission."""
