package packsite.compare;

import packsite.model.FormSchema.Field;

/** A value that schema.yaml speaks of, in one pack or in both. */
public record FieldChange(String path, Sides<Field> field) {}
