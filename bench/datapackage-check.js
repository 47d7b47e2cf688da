// Reads every table of an extracted dataset by its datapackage.json; exits with 1 where one does not keep to it.
'use strict';

const {Package} = require('datapackage');

const check = async folder => {
  const dataset = await Package.load(`${folder}/datapackage.json`, {basePath: folder, strict: true});
  if (!dataset.valid) {
    throw new Error(dataset.errors.join('\n'));
  }
  for (const resource of dataset.resources) {
    const rows = await resource.read({keyed: true, relations: true});
    console.log(`${resource.name}: ${rows.length} rows, ${resource.schema.fieldNames.length} columns`);
  }
};

process.chdir(process.argv[2]);
check('.').catch(error => {
  console.error(error.multiple ? error.errors.map(each => each.message).join('\n') : error.message);
  process.exit(1);
});
